"""The nouns and modifiers by which news prose says what somebody or something is."""

from __future__ import annotations

import re

from briefroom.understand.wordings import words

# What a person can be. Heads of a title, a premodifier or an appositive.
PERSON_HEADS = words(
    """general brigadier colonel lieutenant major captain sergeant admiral marshal commander chief
    officer soldier president premier minister secretary chancellor king queen prince princess emir
    sultan sheikh sheik imam mufti ayatollah cleric bishop pope rabbi priest leader dictator ruler
    strongman warlord rebel militant fighter jihadist spokesman spokeswoman spokesperson envoy
    ambassador diplomat representative mediator negotiator adviser advisor aide deputy lawmaker
    senator congressman congresswoman congressman mp parliamentarian politician governor mayor
    councillor speaker chairman chairwoman chair chairperson head director manager executive ceo
    founder co-founder owner partner analyst expert economist scientist physicist researcher professor
    lecturer historian author writer journalist reporter correspondent editor blogger activist
    campaigner organiser organizer lawyer attorney prosecutor judge justice sheriff detective
    inspector superintendent official bureaucrat candidate nominee challenger incumbent member veteran
    doctor physician surgeon nurse teacher student engineer pilot driver farmer fisherman trader
    businessman businesswoman entrepreneur billionaire banker investor singer actor actress musician
    artist filmmaker designer coach captain player striker goalkeeper defender midfielder quarterback
    champion wife husband son daughter brother sister father mother widow cousin nephew uncle resident
    witness survivor coordinator commissioner administrator treasurer strategist scholar fellow
    operative agent spy exile developer programmer architect seismologist meteorologist geologist
    astronomer biologist geophysicist barrister solicitor heiress heir columnist consultant contractor
    lobbyist
    photographer producer presenter pollster predecessor successor president-elect vice-president
    co-author coauthor co-chair cto cfo coo cio grandmother grandfather migrant refugee protester demonstrator
    worker shopkeeper baker carpenter veterinarian statistician epidemiologist virologist ecologist"""
)
# Of places, as bare as can be: no reader learns from "the city".
BARE_PLACES = words("city town village island state country nation region province district county area")
# Heads that tell nothing alone: of what, or with whom?
BARE = words(
    """officer official adviser advisor co-author coauthor author member owner partner deputy aide head chief
    director manager son daughter brother sister father mother wife husband cousin predecessor successor
    commander resident witness worker fellow leader founder co-founder agent candidate"""
)
# Between a name and a title: no noun of the title ("told Reed that officer Orlan").
NO_NOUNS = words(
    """that when while with from into over said says told then also where which whom under after against about
    near before between through without including because"""
)
# After a person's name and "a": no description of the person.
NO_PERSON = words(
    """day week month year decade moment move step sign decision deal plan fact claim charge blow victory
    defeat     result lot few bit number group pair series
    reference matter place time case thing way sum figure
    city town village country state company party body newspaper programme program statement report"""
)
PLACE_HEADS = words(
    """city town village capital port region province district county state country nation island
    peninsula neighbourhood neighborhood suburb area enclave stronghold hub base crossing border
    airport airbase airfield terminal refinery oilfield field river lake sea mountain valley desert
    oasis coast camp prison hospital headquarters square street road municipality settlement community
    outpost resort township republic kingdom"""
)
GROUP_HEADS = words(
    """group organisation organization parliament government body assembly congress council party
    movement militia army force forces coalition alliance union federation agency ministry department
    office court tribunal commission committee company firm corporation manufacturer maker retailer
    bank fund charity nonprofit watchdog regulator think-tank institute university college school
    newspaper broadcaster channel magazine website network brigade battalion battalions faction wing
    branch arm affiliate offshoot umbrella authority administration cabinet legislature mission
    programme program operator carrier airline startup start-up unit subsidiary giant conglomerate
    team club league association confederation society syndicate cartel gang insurgency front campaign
    operation"""
)
# Modifiers that may stand between a determiner and such a head.
MODIFIERS = words(
    """former late then current new newly ex deputy vice assistant acting interim caretaker outgoing
    incoming senior junior top chief main leading prominent influential veteran longtime long-time
    retired exiled ousted deposed toppled fugitive rogue renegade disgraced embattled powerful
    moderate radical hardline hard-line islamist secular liberal conservative republican democratic
    democrat socialist communist far-right far-left opposition ruling rebel government military army
    navy naval air force police security intelligence defence defense foreign prime interior finance
    justice health education energy oil trade home state federal regional provincial local national
    international global general political religious tribal executive managing chief founding regular
    elected recognised recognized appointed self-declared self-proclaimed self-styled de facto
    internationally western eastern northern southern central north south east west north-eastern
    north-western south-eastern south-western northeastern northwestern southeastern southwestern
    coastal border desert mountain key major strategic important crucial largest second-largest
    biggest second third main ancient historic small tiny wealthy poor oil-rich besieged disputed
    divided war-torn armed militant extremist terrorist paramilitary pro-government pro-democracy
    human rights non-governmental nongovernmental private state-owned state-run independent public
    commercial special parliamentary presidential congressional supreme constitutional district county
    party union media press news climate medical assistant associate research principal operating
    technology tech american british"""
)
# Nouns that may follow a place's name and say what it is; vague ones ("area", "region") say too little.
SITE_HEADS = words(
    """crossing terminal port airport airbase airfield refinery oilfield oilfields dam bridge camp prison
    barracks hospital stadium mine plant reactor base junction pass strait canal square mosque church
    cathedral university"""
)
SITE_MODIFIERS = words(
    "border oil gas air naval military refugee nuclear power international sea fishing coal gold export"
)
# Participles that open a reduced description: "X - deemed a … and believed to be … -".
VIEWED = (
    r"(?:deemed|believed|considered|thought|known|described|regarded|seen|viewed|accused|designated"
    r"|labelled|listed|founded|based)"
)
FINITE = re.compile(
    r"\b(?:said|says|told|tells|is|are|was|were|has|have|had|will|would|can|could|did|does|do|may|might|must)\b"
)
# Where an appositive ends although no comma stands there.
BREAKS = re.compile(
    r"[,;:.!?\n”\"()\[\]]| (?:who|which|whom|whose|that|where|when|after|as|but|while|because)\b| [-–—] "
)
