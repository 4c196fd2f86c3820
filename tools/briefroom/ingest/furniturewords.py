"""The words by which a page's furniture is known: menus, pleas, notices, links to elsewhere.

Wordings met on many sites, never one outlet's. Whole-line patterns and openings condemn a line alone;
``PLEAS`` are only counted, since an article may well use any one of them.
"""

from __future__ import annotations

import re

from briefroom.ingest.creditwords import either

# A line of nothing but these is a row of buttons.
_BUTTONS = (
    "share shares shared sharing post save send more via on this to with by a the article story page friend "
    "us our it friends follow like options option close open show all extra views view and or & facebook "
    "twitter x linkedin linked in pinterest instagram whatsapp messenger telegram tumblr flipboard reddit "
    "pocket mix "
    "youtube snapchat tiktok threads bluesky mastodon rss sms google email e-mail mail print copy "
    "link url copied urlcopied permalink fb tweet pin vk line viber weibo wechat bookmark"
)
BUTTONS = frozenset(_BUTTONS.split())

_MENU = (
    r"(?:skip|jump) to (?:main |the )?(?:content|navigation|article|search|footer|menu|accessibility).*",
    r"(?:log|sign)[ -]?(?:in|out|up|on)(?: (?:here|now|with.*|/.*))?",
    r"(?:register|subscribe)(?: now)?",
    r"(?:my|your|manage your) account",
    r"(?:site )?(?:menu|search|navigation|home(?:page)?|sections?)",
    r"search\W.{0,30}",
    r"you are signed in as.{0,30}",
    r"close(?: \W)?",
    r"(?:next|previous|prev|back|up next)\W*",
    r"(?:next|previous) (?:article|story|post|page)\b.*",
    r"back to (?:top|home|news)\b.*",
    r"you (?:are|'re) (?:here|at)\W.*",
    r"(?:english|français|español|العربية|deutsch|türkçe)(?: edition)?",
    r"welcome to .{3,60} experience",
    r"(?:terms|privacy|cookies?|contact|about|careers|jobs|help|faqs?|accessibility|sitemap|advertise)\b"
    r"(?:\W|of|and|us|with|use|service|conditions?|policy|policies|notice|statement|settings|preferences|map)*",
)
_NOTES = (
    r"advert(?:isement)?s?(?: .{0,40})?",
    r"sponsored(?: content)?|promoted.{0,20}|supported by|ad ?choices",
    r"(?:story|article) continues? below.*",
    r"continue reading.*",
    r"(?:click|tap|scroll) (?:here|to|for|down)\b.*",
    r"loading\W*|(?:please )?wait\W*",
    r"(?:enable|this .{0,30}requires) javascript.*",
    r"sorry\W*|oops\b.{0,60}|please try again.{0,30}",
    r"there was an error (?:processing|submitting|sending|loading|saving|with your)\b.{0,60}",
    r"(?:something went wrong|an error (?:has )?occurred)(?: with (?:the|your) \w+)?\W*"
    r"(?:(?:please|while|try).*)?",
    r"(?:invalid|please enter a(?: valid)?) (?:e-?mail|password|name)\b.{0,40}|post limit reached\b.{0,60}",
    r"(?:keep an eye on|check) your inbox\b.{0,60}",
    r"i agree (?:that .{2,60} (?:can|may) (?:send|contact|use)|to (?:the|your|receive))\b.{0,160}",
    r"opens in (?:a )?new (?:window|tab).*",
    r"play(?: video)?",
    r"(?:text|font) size.*",
    r"(?:reading time|listen to (?:this )?(?:article|story)|estimated read).*",
    r"\d+\s?(?:min(?:ute)?s?|sec(?:ond)?s?)\s?(?:read|listen|watch)?",
    r"print(?: this)?(?: article| page| story)?",
    r"(?:tags?|topics?|filed (?:to|under|in)|categor(?:y|ies)|keywords|labels|trends|related (?:tags|topics)"
    r"|in this (?:article|story))\s?(?::.*)?",
    r"(?:.{0,40}\d\W{0,3})?get short url",
    r"source|highlights|learn more|more",
    r"(?:live|breaking(?: news)?|latest(?: news)?|video)",
    r"(?:published |updated )?(?:an?|\d+)\s?(?:sec|min|hour|day|week|month|year|h|d|m)\w{0,5} ago\b.{0,40}",
    r"updated (?:at )?\d.{0,30}|rating:.{0,30}|reply",
    r".{0,60}\bby clicking here\W*",
    r"(?:editor'?s?'? (?:note|picks?|choice))\W*",
    r"(?:this|the) (?:article|story|post|report|piece) (?:was|is|has been|originally|first|appeared)\b.{0,60}"
    r"(?:publish|appear|adapt|syndicat|update|amend|correct).*",
    r"-?(?:30|ends|end)-|\(?ends\)?",
    r"\[?(?:embedded )?(?:image|video|photo|tweet|gallery)\]?",
    r"\W*\d+\W*|_{3,}|[-*=~·•\s]{3,}|#{2,}|\W{1,4}",
)
_COMMENTS = (
    r"(?:new, )?(?:\d+ )?(?:comments?|replies|responses|shares?|likes?|views?|reads?)(?: ?\(?\d+\)?)?",
    r"(?:view|show|read|leave|post|add|write|join)(?: all| the| a| your| \d+){0,2} ?"
    r"(?:comments?|conversation|reply|discussion|more)\b.{0,30}",
    r"(?:no|be the first to) comments?.*",
    r"read(?: the)? (?:full|more|whole)\b.{0,40}",
    r"(?:see (?:all|more)|show more|explore (?:further|more))\b.{0,30}",
    r"(?:our|editorial) standards\s?:.{0,60}",
)
# Lines that are furniture whole.
LINES = re.compile(either(*_MENU, *_NOTES, *_COMMENTS), re.I)

_PITCHES = (
    r"(?:sign|signed) up (?:to|for|here|now|today)\b",
    r"subscribe (?:to|for|now|here|today)\b",
    r"stay (?:informed|up[ -]to[ -]date|connected|tuned|in touch|ahead)\b",
    r"get (?:the|our|your|more|all|breaking) (?:\w+ ){0,3}"
    r"(?:news|latest|newsletters?|stories|updates?|alerts?|headlines|inbox|app|best|biggest|day|top)\b",
    r"(?:follow|like|join|find|connect with|contact) (?:us|our|@|him on|her on|them on|me on|the author)\b",
    r"follow [A-Z@][\w ]{1,40} on\b",
    r"(?:download|install|try|get) (?:the|our) .{0,30}\bapp\b",
    r"(?:support|donate to|become a (?:member|subscriber|supporter))\b.{0,60}"
    r"(?:journalism|newsroom|us|today|member|subscriber|supporter)",
    r"thank(?:s| you) for (?:signing|subscribing|reading|registering)",
    r"please (?:check|enter|enable|log|sign|subscribe|read our|whitelist|consider)\b",
    r"check your (?:inbox|email)",
    r"you (?:can|may) (?:unsubscribe|opt out|also like)",
    r"(?:have (?:a|you got a|something to)|got a) (?:tip|story|say|news tip)\b",
    r"send (?:us|your) (?:a |an |your )?(?:tips?|stor|e-?mail|news)",
    r"our (?:newsletters?|apps?|podcasts?)\b|want more\b|sharing is caring",
    r"like this (?:story|article)\b|enjoyed? this\b",
    r"get (?:access to\b|\S.{2,60} delivered\b)",
    r"to (?:view|read|see|continue reading) (?:the|this) (?:full|whole|rest|entire)\b.{0,30},? please\b",
)
_NOTICES = (
    r"(?:this|our|the) (?:web)?site uses cookies",
    r"we (?:use|and our partners use|value your) (?:cookies|privacy)",
    r"by (?:signing up|subscribing|clicking|continuing|registering|submitting|using this|entering your)\b",
    r"(?:if )?you (?:buy|purchase) (?:something|through)",
    r"(?:disclaimer|disclosure)\s?:",
    r"this (?:article|content|page|post|story) (?:may )?contains? (?:affiliate|links|references to prod)",
    r"(?:advertisement|ad)\s?[:|–-]",
    r"(?:the|this) (?:material|content|article|story|report|page)s? .{0,40}"
    r"\b(?:may|must|can|should) not be (?:published|reproduced|copied|distributed|used|re)",
    r"(?:re(?:published|printed|produced)) (?:with|by|from|under)\b|(?:republish|reprint)\b",
)
_POINTERS = (
    r"(?:read|see|watch|listen|explore|hear)(?: also| more| next| now)?\s?(?::|\||»|>|→|–)",
    r"(?:also|more) (?:read|on|from|in|see|by)(?:\s?:|\b)|also\s?[:|]",
    r"(?:also|see|read) (?:also|more|related)\b",
    r"just watched\b|must watch\b|media playback is\b",
    r"(?:@\w+\s*)+$|https?://\S+$|[\w.+-]+@[\w-]+\.[\w.]+$",
)
# Openings that make a line, short or long, furniture.
OPENINGS = re.compile(either(*_PITCHES, *_NOTICES, *_POINTERS), re.I)
# Labels that open a link to another piece when met among the body, but may open a headline too.
TEASERS = re.compile(
    r"(?:related(?: (?:post|story|article|read(?:ing)?|coverage|video)s?)?|recommended|trending|popular"
    r"|opinion|analysis|explainer|explained|gallery|photos?|watch|live"
    r"|poll|podcast|video|in pictures|in pics|don'?t miss|most (?:read|popular|viewed|shared)|must read"
    r"|latest)\s?[:|]",
    re.I,
)
# Headings of what follows an article: the text ends here unless much more of it comes.
ENDINGS = re.compile(
    either(
        r"(?:related|recommended|more|other|similar|popular|trending|featured|top|latest|further|suggested|sponsored)"
        r"(?: (?:for you|to this|on this|in this|from|top|related|popular|recommended))? ?"
        r"(?:articles?|stor(?:y|ies)|posts?|news|content|coverage|links?|reading|topics|headlines|videos?|stuff)?"
        r"(?: from .*)?\W*",
        r"(?:most|more) (?:popular|read|viewed|shared|commented|recent|discussed)(?: .{0,20})?",
        r"(?:you )?(?:may|might) (?:also|be) (?:like|interested)\b.*",
        r"(?:what to )?read(?: this)? next|next up(?: in .*)?|recommends?",
        r"(?:more|also) (?:from|in|on|by)\b.{0,40}",
        r"more (?:\w+ ){1,3}(?:stories|articles|news|posts|videos|headlines)",
        r"about (?:the )?authors?|author bio.*",
        r"(?:leave|post|write|add) a (?:comment|reply).*",
        r"(?:join|start) the (?:conversation|discussion).*",
        r"(?:\d+ )?comments?(?: \(?\d+\)?)?|view comments|have your say.*",
        r"(?:stay|get) connected|newsletters?(?: sign ?up)?|disclaimer",
        r"around the web|from (?:the|our) (?:web|partners?)",
        r"(?:editor'?s'? )?picks?|share (?:this|your|on)\b.{0,40}|trending(?: now)?",
        r"(?:©|\(c\)|copyright\b).{0,20}\d{4}.{0,200}|all rights reserved\W*",
        r"top (?:rated )?comments?|see also|references|external links|bibliography|notes",
    ),
    re.I,
)

# Kinds of plea and legal talk; two of them in one paragraph that speaks to the reader make it furniture.
PLEAS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        r"\bsign(?:ing)? up\b",
        r"\bsubscri(?:be|bers?|ption)\b",
        r"\bnewsletters?\b",
        r"\byour (?:inbox|email|e-mail|browser|privacy|experience|device)\b",
        r"\brepublish(?:ing|ed)?\b|\breprint",
        r"\bfill out (?:this|the) form\b",
        r"\bcan be found here\b",
        r"\bclick(?:ing)? (?:here|on|the)\b",
        r"\b(?:learn|find out|know) more\b",
        r"\bour (?:website|site|coverage|reporting|journalis\w+|team|partners|readers|user agreement)\b",
        r"\bcookies?\b",
        r"\bprivacy (?:policy|notice)\b",
        r"\bterms (?:of|and|&) (?:use|service|conditions)\b",
        r"\ball rights reserved\b|©|\bcopyright\b",
        r"\bmay not be (?:reproduced|published|copied|distributed|rewritten)\b",
        r"\bprior (?:written )?(?:consent|permission)\b|\bpermissions?\b.{0,30}\brepr",
        r"\bdo(?:es)? not (?:necessarily )?(?:reflect|represent)\b.{0,60}\b(?:views?|editorial|opinions?)\b",
        r"\bfollow (?:him|her|them|us|me) (?:on|at)\b",
        r"\b(?:on|via) twitter\b.{0,20}@",
        r"@\w{3,}",
        r"\b(?:delivers|provides|brings you)\b.{0,60}\b(?:coverage|journalism|the latest)\b",
        r"\b(?:affiliate|commission)s?\b.{0,40}\b(?:links?|purchase|buy|earn)\b",
        r"\b(?:support|donat\w+|contribut\w+)\b.{0,30}\bjournalism\b",
        r"\bopt[ -](?:in|out)\b",
        r"\bad[ -]?block",
        r"\bdownload (?:the|our)\b",
        r"\bregist(?:er|ration)\b.{0,30}\b(?:free|account|site)\b",
        r"\b(?:may|can) be reached at\b|\bcontact (?:him|her|them|the author|us)\b",
        r"\bhear (?:what you think|from you)\b",
        r"\bletters? to the editor\b",
        r"\bapps? for (?:ios|android|iphone)\b",
        r"\balready an? (?:subscriber|member)\b|\bfirst-time subscribers?\b",
        r"\bthird[- ]part(?:y|ies)\b.{0,40}\b(?:ads?|data|cookies|sites?)\b",
    )
)
# A plea speaks to the reader, or of the text itself; reporting on subscriptions does neither.
TO_THE_READER = re.compile(
    r"\b(?:you|your|yours|our|us|we|please|here)\b"
    r"|\bthis (?:content|article|story|site|website|page|material)\b"
    r"|©|\brights reserved\b|^\W*(?:sign|click)\b|@",
    re.I,
)
