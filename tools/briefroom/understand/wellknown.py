"""What news everywhere takes for known and does not explain: of what kind it is, by its plain name.

Nobody writes "Airbus, an aircraft maker": the article gives no clue, so the kind must come from common
knowledge. The list says what a name is where it has been read as a body; it finds no names by itself, for
many of these words mean other things too. Only the names of ``ARMED`` mean nothing else wherever they stand.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from briefroom.model import MentionKind

FIRST = re.compile(r"\w+")
_COMPANIES = """
Airbus; Boeing; Lockheed Martin; Northrop Grumman; Raytheon; General Dynamics; BAE Systems; Rolls-Royce
Safran; Thales; Embraer; Bombardier; SpaceX; Blue Origin; Apple; Microsoft; Google; Alphabet; Amazon
Facebook; Meta; Twitter; WhatsApp; Whatsapp; Instagram; YouTube; TikTok; ByteDance; Snap; Snapchat
LinkedIn; Netflix; Spotify; Uber; Lyft; Didi; Grab; Airbnb; Intel; AMD; Nvidia; Qualcomm; Broadcom; TSMC
Samsung; SK Hynix; Sony; Nintendo; Toshiba; Panasonic; Hitachi; Sharp; LG; Huawei; ZTE; Xiaomi; Lenovo
Foxconn; Tencent; Alibaba; Baidu; JD.com; IBM; Oracle; SAP; Cisco; Dell; HP; Hewlett-Packard; Ericsson
Nokia; Siemens; Philips; ABB; Bosch; Yahoo; eBay; PayPal; Salesforce; Adobe; Zoom; OpenAI; Tesla; Ford; GM
General Motors; Chrysler; Fiat; Stellantis; Toyota; Honda; Nissan; Mazda; Subaru; Suzuki; Mitsubishi
Hyundai; Kia; Volkswagen; VW; Audi; Porsche; BMW; Daimler; Mercedes; Mercedes-Benz; Renault; Peugeot
Volvo; Jaguar; Ferrari; Tata; Caterpillar; Komatsu; Deere; Exxon; ExxonMobil; Exxon Mobil; Chevron; BP
Shell; Royal Dutch Shell; Total; TotalEnergies; Eni; Repsol; Equinor; Statoil; ConocoPhillips; Gazprom
Rosneft; Lukoil; Saudi Aramco; Aramco; Petrobras; Pemex; Sinopec; PetroChina; CNOOC; Halliburton
Schlumberger; BHP; Rio Tinto; Vale; Glencore; Anglo American; ArcelorMittal; Alcoa; Walmart; Wal-Mart
Target; Costco; Kroger; Tesco; Sainsbury's; Carrefour; Aldi; Lidl; IKEA; Ikea; Nike; Adidas; Puma; Zara
Inditex; H&M; Gap; Starbucks; McDonald's; Burger King; KFC; Subway; Coca-Cola; Pepsi; PepsiCo; Nestle
Nestlé; Danone; Unilever; Procter & Gamble; L'Oreal; L'Oréal; LVMH; Kraft; Kellogg; Heineken; AB InBev
Diageo; Pfizer; Moderna; AstraZeneca; Novartis; Roche; Merck; Sanofi; Bayer; GlaxoSmithKline; GSK
BioNTech; Johnson & Johnson; AbbVie; Eli Lilly; Monsanto; BASF; Dow; DuPont; 3M; General Electric; GE
Honeywell; JPMorgan; JPMorgan Chase; JP Morgan; Goldman Sachs; Morgan Stanley; Citigroup; Citi
Wells Fargo; HSBC; Barclays; UBS; Credit Suisse; Santander; BBVA; ING; UniCredit; BNP Paribas
Societe Generale; Lehman Brothers; BlackRock; Visa; Mastercard; American Express; Allianz; AXA; AIG
Berkshire Hathaway; Moody's; Fitch; Nomura; SoftBank; Ryanair; easyJet; EasyJet; Lufthansa; KLM; Emirates
Qantas; Delta; JetBlue; AirAsia; Aeroflot; Iberia; Wizz Air; Maersk; DHL; FedEx; UPS; Verizon; AT&T
T-Mobile; Sprint; Comcast; Vodafone; Telefonica; Orange; Disney; Walt Disney; Pixar; Time Warner; Viacom
Dow Jones; Paramount; Universal; Marriott; Hilton; Enron; Blackwater; Cargill; Bechtel; KPMG; Deloitte; PwC
Ernst & Young; McKinsey; Accenture; Infosys; Wipro; Reliance; Adani; Sotheby's; Christie's; WeWork
Lowe's; Macy's; Kohl's; Wendy's; Domino's; Dick's; Huawei Technologies; NFL; NBA; MLB; NHL; UFC
"""
_MEDIA = """
RTE; RTÉ; Le Figaro; Liberation; Bild; Die Welt; Die Zeit; Suddeutsche Zeitung; Sueddeutsche Zeitung
El Pais; El País; El Mundo; La Repubblica; Corriere della Sera; La Stampa; Haaretz; Hurriyet
Asahi Shimbun; Nikkei; Yomiuri Shimbun; Mainichi Shimbun; Al-Ahram; Al Ahram; An-Nahar; Dawn; The Hindu
Globo; O Globo; Clarin; Izvestia; Kommersant; Pravda; Politico; Axios; Vox; BuzzFeed; HuffPost; Vice
Slate; Quartz; Wired; Forbes; Fortune; Newsweek; The Economist; Economist; Time; Nature; The Lancet
Lancet; Breitbart; The Intercept; ProPublica; Bellingcat; NHK; CCTV; CGTN; ABC; CBC; SBS; Univision
Telemundo; Globe and Mail; Xinhua; Sputnik
"""
_NGOS = """
Oxfam; Greenpeace; Amnesty; Amnesty International; Human Rights Watch; Save the Children; Mercy Corps
CARE; Red Cross; Red Crescent; ICRC; Doctors Without Borders; Médecins Sans Frontières; MSF; WWF
Transparency International; Caritas; Harvard; Yale; Princeton; Stanford; MIT; Oxford; Cambridge; Georgetown
FIFA; UEFA; IOC; ACLU; NAACP; NRA; AARP; Planned Parenthood; Brookings; Chatham House; Pew; Gallup
Wikimedia; Freedom House; Reporters Without Borders; Peace Corps
"""
_IGOS = """
Interpol; Europol; Mercosur; BRICS; G7; G8; G20; G-7; G-20; UNHCR; UNRWA; UNDP; WFP; FAO; ILO; IOM; GCC
SADC
"""
_BODIES = """
Fed; Bundestag; Bundesbank; Duma; State Duma; Knesset; Althing; Riksdag; Storting; Sejm; Cortes; Dail
Stormont; Holyrood; Lok Sabha; Rajya Sabha; Diet; FEMA; NOAA; USGS; FCC; FEC; CDC; NIH; DEA; ATF; DHS; TSA
FAA; NTSB; DOJ; MI5; MI6; Mossad; Shin Bet; FSB; KGB; Scotland Yard; USAID; Centcom; Élysée; Elysee
Whitehall; Pentagon; Kremlin; Centers for Disease Control; Centers for Disease Control and Prevention
National Institutes of Health; National Institute of Allergy and Infectious Diseases; Border Patrol
"""
_MILITARY = """
Joint Chiefs; Joint Chiefs of Staff; General Staff; Special Operations Command; Central Command
"""
_PARTIES = """
Labour; Likud; Fidesz; CDU; CSU; SPD; AfD; Syriza; Podemos; Forza Italia; Sinn Fein; Sinn Féin; DUP; SDLP
Fine Gael; Fianna Fail; Fianna Fáil; SNP; UKIP; Ukip; Plaid Cymru; BJP; Kadima; GOP; Republicans
Democrats; Front National; En Marche; Solidarity; Komeito; Kuomintang
"""
# Armed groups of many lands and decades; nothing else is called so.
_WITH_AN_ARTICLE = (
    "Qaeda in the Arabian Peninsula", "Qaeda in the Islamic Maghreb", "Qaeda in Iraq", "Qaeda", "Qaida",
    "Qaida in the Arabian Peninsula", "Qaida in the Islamic Maghreb", "Qaida in Iraq", "Qa’ida", "Qa'ida",
    "Shabab", "Shabaab", "Nusra Front", "Nusra",
)  # fmt: skip
ARMED = (
    *(f"{article}{name}" for name in _WITH_AN_ARTICLE for article in ("al-", "Al-", "al ", "Al ")),
    "Islamic State of Iraq and the Levant", "Islamic State of Iraq and Levant",
    "Islamic State of Iraq and Syria", "Islamic State", "ISIS", "ISIL", "Isis", "Isil", "Daesh", "Da’esh",
    "Da'esh", "Hamas", "Hezbollah", "Hizbollah", "Hizbullah", "Afghan Taliban", "Pakistani Taliban",
    "Taliban", "Taleban", "Houthis", "Haqqani network", "Haqqani Network", "Boko Haram", "Abu Sayyaf",
    "Jabhat al-Nusra", "Jabhat al Nusra", "Hayat Tahrir al-Sham", "Ahrar al-Sham", "Jaysh al-Islam",
    "Islamic Jihad", "Peshmerga", "YPG", "PKK", "LTTE", "Tamil Tigers", "FARC", "Farc", "Khmer Rouge",
    "Viet Cong", "Shining Path", "Sendero Luminoso", "Jemaah Islamiyah", "Jemaah Islamiah",
    "Lashkar-e-Taiba", "Jaish-e-Mohammed", "Interahamwe", "Janjaweed", "Mujahideen-e-Khalq", "UNITA",
    "RENAMO", "Renamo", "Provisional IRA", "Real IRA",
)  # fmt: skip
# People of whom the news of these decades speaks by one name, without saying who they are.
_PEOPLE = """
Trump; Biden; Obama; Bush; Clinton; Reagan; Putin; Yeltsin; Gorbachev; Medvedev; Zelensky; Zelenskyy; Merkel
Macron; Sarkozy; Hollande; Chirac; Blair; Cameron; Thatcher; Berlusconi; Erdogan; Erdoğan; Netanyahu; Arafat
Assad; Mubarak; Saddam; Khomeini; Khamenei; Ahmadinejad; Rouhani; Karzai; Musharraf; Modi; Mandela; Mugabe
Zuma; Castro; Chavez; Chávez; Maduro; Bolsonaro; Lula; Morales; Duterte; Stalin; Hitler; Lenin; Mao; Gandhi
Snowden; Assange; Zuckerberg; Musk; Bezos; Greenspan; Bernanke; Yellen; Draghi
"""
_TABLE: tuple[tuple[MentionKind, str], ...] = (
    ("company", _COMPANIES), ("media", _MEDIA), ("ngo", _NGOS), ("igo", _IGOS),
    ("government_body", _BODIES), ("party", _PARTIES), ("military", _MILITARY),
    ("person", _PEOPLE),
)  # fmt: skip


@cache
def known_by_first_word() -> Mapping[str, tuple[str, ...]]:
    """Every body's name under its first word, longer ones first."""
    found: dict[str, list[str]] = defaultdict(list)
    bodies = [name for name, kind in _kinds().items() if kind != "person"]
    for name in sorted(bodies, key=lambda n: (-len(n), n)):
        found[FIRST.findall(name)[0]].append(name)
    return {word: tuple(names) for word, names in found.items()}


def known_kind(name: str) -> MentionKind | None:
    """The kind of what everybody knows by this name; None for one of two kinds."""
    plain = name.replace("’", "'")
    return _kinds().get(plain) or _kinds().get(f"{plain}'s")  # "McDonald's" without its "'s"


@cache
def _kinds() -> dict[str, MentionKind]:
    found: dict[str, MentionKind] = {}
    twice: set[str] = set()
    listed = [(kind, n.strip()) for kind, names in _TABLE for n in names.replace("\n", ";").split(";")]
    armed: list[tuple[MentionKind, str]] = [("armed_group", name.replace("’", "'")) for name in ARMED]
    for kind, name in (*listed, *armed):
        if name and found.setdefault(name, kind) != kind:
            twice.add(name)
    return {name: kind for name, kind in found.items() if name not in twice}
