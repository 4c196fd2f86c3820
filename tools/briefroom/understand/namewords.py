"""The words that make, frame or type a name in English news. Vocabulary only; patterns compose it."""

from __future__ import annotations

from briefroom.understand.wordings import words

# Before a person's name, never part of it. Stops are optional in text.
RANKS = words(
    """mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness madame madam monsieur señor gen
    general lt lieutenant col colonel maj major capt captain sgt sergeant cpl corporal pvt private
    brig brigadier adm admiral cmdr commander commodore marshal rev reverend fr father sister brother
    rabbi imam sheikh sheik shaykh mullah ayatollah bishop archbishop cardinal pope king queen prince
    princess emir sultan president vice-president premier chancellor minister secretary senator sen
    rep amb congressman congresswoman gov governor mayor judge justice ambassador chairman chairwoman
    chair speaker director coach ex-president attorney sheriff deputy chief detective inspector
    superintendent constable officer hon ex-general"""
)
# Titles that stand before nothing but a person's name.
PERSONAL_RANKS = words(
    """Mr Mrs Ms Miss Amb Dr Prof Professor Gen Col Maj Lt Capt Sgt Brig Cmdr Sen Rep Gov Rev Hon President
    Senator Colonel Captain Brigadier Sergeant Lieutenant Spokesman Spokeswoman Minister Ambassador Sheikh
    Sheriff Judge Justice Congressman Congresswoman Governor Mayor Lt.-Col Lt.-Gen Maj.-Gen Madame Sir
    Dame Archbishop Ayatollah"""
)
# Capitalised before the name of a body, and no part of it.
OFFICES = words(
    """President Prime Minister Premier Chancellor Secretary Senator Gov Gen Col Maj Lt Mr Mrs Ms Dr Prof
    Retired Opposition Associate Assistant Acting Panel Spokesman Spokeswoman Former Rival Deputy
    Speaker Justice Judge Ambassador Chairman Chief Director"""
)
# Particles inside or before a surname.
PARTICLES = words(
    "al el as at ad ash ar an es ed ould abu abou bu bou ibn bin ben van von de del della di da du la le"
)

# Words that open sentences or headings and are taken for names; pronouns, days, months, numbers.
NEVER = words(
    """i he she it we they you his her its their our my your this that these those there here who what when
    where why how the a an and but or if so as at by for from in into of on to with without after
    before since until while during between among against about over under not no yes all some many
    most few both each every one two three four five six seven eight nine ten monday tuesday wednesday
    thursday friday saturday sunday january february march april may june july august september
    october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov
    dec today yesterday tomorrow spring summer autumn winter photo video image images read more
    advertisement related share email comment comments newsletter subscribe update updated published
    breaking exclusive opinion analysis editorial letters mr mrs ms dr god christmas easter internet
    web english however meanwhile according earlier later also still even islam christianity judaism
    hinduism buddhism hajj ramadan koran quran bible torah state north south east west zika ebola
    covid coronavirus aids ceo cfo cto coo bc tv brexit"""
)

# A name's last word (or its first, before "of", "for" or "on") and the kind it makes. Capitalised in text.
SUFFIX_KINDS: dict[str, str] = {
    "armed_group": (
        "Brigade Brigades Battalion Battalions Militia Militias Front Column Guerrillas Rebels "
        "Resistance Mujahideen Mujahidin Jihad Insurgents Falcons Lions Martyrs"
    ),
    "military": "Army Navy Regiment Rifles Corps Marines Guard Guards Infantry",
    "government_body": (
        "Ministry Department Parliament Congress Senate Assembly Council Court Tribunal "
        "Commission Committee Cabinet Government Authority Bureau Office Embassy Consulate "
        "Inspectorate Directorate Police Treasury Presidency Administration Service Secretariat "
        "Knesset Survey Chamber Legislature Prosecutor Registry Prefecture Customs Taskforce"
    ),
    "party": "Party Movement Democrats Republicans Conservatives Tories Communists Socialists Bloc",
    "igo": "Nations Mission",
    "ngo": (
        "Observatory Foundation Institute University College Society Association Federation Watch Relief "
        "Charity Hospital School Museum Club Church Trust Academy Medics Volunteers"
    ),
    "company": (
        "Inc Corp Corporation Ltd plc PLC Group Holdings Bank Airlines Airways Motors Company "
        "Industries Establishment Systems Lines Hotels Terminals Technologies Partners Capital "
        "Petroleum Energy "
        "Oil Mutual Insurance Pharmaceuticals Laboratories Studios Entertainment Stores Foods "
        "Brewery AG GmbH"
    ),
    "media": (
        "Wire Times Post Gazette Herald Tribune Journal Observer Telegraph Courier Guardian "
        "Ledger News Radio TV Television Broadcasting Magazine Chronicle Today Dispatch Inquirer "
        "Examiner Sentinel"
    ),
    "alliance": "Coalition Alliance",
    "agency": "Agency",  # a news agency or an office: context decides
    "union": "Union League Organization Organisation",  # of workers, of states, of voters
    "event": (
        "War Revolution Uprising Rising Intifada Accord Accords Treaty Olympics Summit Massacre "
        "Referendum Protocol Pact Convention"
    ),
    "place": (
        "City River Lake Valley Province Street Road Avenue Bridge Dam Airport Bay Island Islands "
        "Sea Ocean Harbour Harbor Hills Mountain Mountains District County Peninsula Desert Gulf "
        "Strait Square Park Prison Camp Crossing Refinery Heights Coast Beach Creek Falls Canyon "
        "Plateau"
    ),
}
SUFFIX_KIND = {head: kind for kind, heads in SUFFIX_KINDS.items() for head in heads.split()}
# Last words that tell what a name is, and too common to make one.
CLOSING_KINDS: dict[str, str] = {
    "company": (
        "Hydro Electric Power Water Gas Steel Mining Mines Shipping Telecom Telecommunications Pharma "
        "Logistics Solutions Software Networks Brothers Bros Sons Ventures Investments Securities Financial "
        "Co LLC LLP SA NV Rail Railways Realty Properties Chemical Chemicals Semiconductor Electronics "
        "Automotive Cement Resources Management Advisors Consulting Markets Computer Labs Services Worldwide"
    ),
    "media": "Review Weekly Daily Monthly Mirror Standard Bulletin Express Independent Press Channel Monitor",
    "ngo": "Hands Aid Rights Network Initiative Seminary Orchestra Choir PAC Infirmary Clinic",
    "party": "Liberals Greens Labour Socialists",
}
CLOSING_WORDS = {word: kind for kind, words_ in CLOSING_KINDS.items() for word in words_.split()}
# Of these, the ones that newspapers and houses go by alone.
CALLED_SO = words(
    "Guardian Times Telegraph Observer Tribune Herald Gazette Examiner Knesset Treasury Falcons Lions"
)
# Of these, the ones that also open a name: "Ministry of …", "Commission on …", "Front for the …".
OPENING_HEADS = words(
    """Ministry Department Parliament Congress Senate Assembly Council Court Commission Committee Government
    Bureau Office Embassy Consulate House Chamber Front Movement Party Union League Federation Society
    Association Institute University Bank Organisation Organization Conference Community Confederation
    Brigade Army Coalition Alliance Council Friends Doctors Voices Bar Board Relief Mission"""
)
# Two-word heads.
LONG_SUFFIXES: dict[str, str] = {
    "Armed Forces": "military", "Air Force": "military", "Defence Force": "military",
    "Defence Forces": "military", "Defense Force": "military", "Defense Forces": "military",
    "National Forces": "military", "Coast Guard": "military", "National Guard": "military",
    "Liberation Army": "armed_group", "Liberation Front": "armed_group", "Free Army": "armed_group",
    "Central Bank": "government_body", "Federal Reserve": "government_body",
    "Supreme Court": "government_body",
    "State House": "government_body", "White House": "government_body", "Security Council": "igo",
    "United Nations": "igo", "European Union": "igo", "African Union": "igo", "Arab League": "igo",
    "World Bank": "igo", "World Cup": "event",
    "News Agency": "media", "Press Agency": "media", "Trade Union": "ngo", "Wire Service": "media",
    "Control District": "government_body", "School District": "government_body",
    "Water District": "government_body", "Police Department": "government_body",
}  # fmt: skip
HOUSES = words("Representatives Commons Lords Deputies Delegates Assembly Councillors Keys")

# Newsrooms whose names say nothing of what they are, and the initials agencies sign with.
NEWSROOMS = words(
    """AFP AP Reuters AA BBC CNN DPA dpa UPI ANSA EFE TASS Tass Xinhua Anadolu Interfax PTI ANI IRNA WAM
    Kyodo Yonhap Bloomberg NPR CBS NBC PBS MSNBC CNBC ITV Wikinews Bernama Antara Lusa"""
)
LONG_NEWSROOMS = (
    "Anadolu Agency", "Agence France-Presse", "Associated Press", "The Associated Press", "Al Jazeera",
    "Al-Jazeera", "Fox News", "Sky News", "Press Association", "RIA Novosti", "Russia Today", "Getty Images",
    "Deutsche Welle", "Voice of America", "New York Times", "Wall Street Journal", "Washington Post",
    "Financial Times", "Press TV", "Le Monde", "Der Spiegel", "Al Arabiya", "Al-Arabiya", "USA Today",
    "Sunday Times", "Sunday Telegraph",
)  # fmt: skip
# Bodies of states and other bodies that everybody knows by their initials.
KNOWN_INITIALS: dict[str, str] = {
    **dict.fromkeys(["UN", "U.N.", "EU", "E.U.", "NATO", "IMF", "WHO", "OPEC", "UNESCO", "UNICEF", "UNHCR",
                     "WTO", "OECD", "ECOWAS", "ASEAN", "IAEA", "OSCE", "ICC", "Nato", "Opec",
    "Unicef"], "igo"),
    **dict.fromkeys(["CIA", "FBI", "NSA", "NASA", "Nasa", "FDA", "EPA", "IRS", "SEC", "NHS", "Pentagon",
                     "Kremlin", "Congress", "Senate", "Parliament", "Downing Street"], "government_body"),
    **dict.fromkeys(["Facebook", "Google", "Twitter", "Microsoft", "YouTube"], "company"),
}  # fmt: skip

# Lower-case heads after the name of a place that make the name of a body.
BODIES = ("embassy", "consulate", "consulate general", "high commission")
MINISTRIES = words(
    """foreign interior defence defense health finance energy trade oil justice education transport
    agriculture labour labor economy information culture environment home industry planning"""
)
# Places are named with these before them …
PLACE_OPENINGS = words("Lake Mount Cape Port Fort Gulf Ras Wadi Bir Ain Oum Sidi Point Saint St Camp")
# … and these after them in lower case, which are no part of the name.
PLACE_TAILS = words(
    """province region district county state city town village valley area river airport oilfield port
    governorate prefecture department peninsula basin neighbourhood neighborhood suburb township
    border"""
)
# What a place can be, in lower case after its name.
SITES = (
    "oil terminal", "oil port", "oil field", "oilfield", "border crossing", "border post", "airport",
    "airbase",
    "air base", "airfield", "refinery", "refugee camp", "refugee settlement", "province", "district",
    "governorate", "peninsula", "neighbourhood", "neighborhood", "suburb", "power plant", "dam",
)  # fmt: skip
# What happened, by the year or place it is called by. Heads of named events.
EVENT_HEADS = words(
    """revolution uprising rising war coup massacre genocide election elections referendum attack attacks
    bombing bombings siege invasion intifada earthquake tsunami famine crisis ceasefire truce accord
    agreement treaty summit olympics conflict assassination crash hurricane putsch protests riots
    insurgency mutiny"""
)
VIOLENT_HEADS = words(
    """attack attacks bombing bombings massacre siege assault raid shooting assassination killing killings
    hijacking kidnapping explosion airstrike crash"""
)

# After a name and a hyphen, and before one.
TIES = (
    "linked", "allied", "aligned", "affiliated", "backed", "supported", "sponsored", "funded", "led", "based",
    "held", "controlled", "run", "dominated", "born", "trained", "occupied", "inspired", "owned", "leaning",
    "style", "ruled", "era", "made", "friendly", "loyal", "educated", "bound", "brokered", "mediated",
    "listed",
)  # fmt: skip
SIDES = ("pro", "anti", "ex", "non", "post", "pre", "trans", "mid")

# ---------------------------------------------------------------- descriptions of actors

# Those who fight: several wordings, one group. The class makes the id.
FORCES = words(
    """forces force troops fighters militia militias militiamen soldiers gunmen rebels insurgents militants
    army loyalists units brigades paramilitaries combatants jihadists guerrillas"""
)
FORCE_CLASS = words("forces force troops fighters militiamen soldiers gunmen loyalists units combatants")
INSTITUTIONS: dict[str, str] = {
    "army": "military", "military": "military", "navy": "military", "air force": "military",
    "armed forces": "military", "coastguard": "military", "coast guard": "military",
    "police": "government_body", "government": "government_body", "authorities": "government_body",
    "parliament": "government_body", "administration": "government_body", "cabinet": "government_body",
    "presidency": "government_body", "junta": "government_body", "regime": "government_body",
    "opposition": "alliance", "coalition": "alliance",
}  # fmt: skip
# Named by nothing else, these still are one body in an article.
STANDING = ("army", "air force", "navy", "coastguard", "coast guard", "armed forces")
GROUPS = words(
    "group groups faction factions movement organisation organization party alliance tribes tribesmen"
)
SPEAKERS = words(
    """official officials commander commanders spokesman spokeswoman spokesperson spokesmen officer officers
    source sources diplomat diplomats minister ministers leader leaders lawmaker lawmakers mp mps
    adviser advisers aide aides envoy negotiator negotiators resident residents witness witnesses
    doctor doctors medic medics analyst analysts activist activists prosecutor prosecutors
    investigator investigators executive executives general generals colonel fighter soldier rebel
    militant judge police"""
)
FIGHTING = words("militias rebels insurgents gunmen militants protesters demonstrators jihadists separatists")
