"""Countries of the world, the adjectives made from them, and other wordings for peoples, faiths and creeds.

Plain vocabulary, as any dictionary has it: it lets "Kenyan" lead to Kenya in an article that the project's
knowledge says nothing about. Knowledge goes first wherever it has an entry.
"""

from __future__ import annotations

import re
from functools import cache

from briefroom.understand.regions import inhabitants, short_forms, states
from briefroom.understand.wordings import words

# country | adjectives (the plural of a people is made by rule) | other names
COUNTRIES = """
Afghanistan|Afghan; Albania|Albanian; Algeria|Algerian; Andorra|Andorran; Angola|Angolan
Argentina|Argentine,Argentinian; Armenia|Armenian; Australia|Australian; Austria|Austrian
Austria-Hungary|Austro-Hungarian; Azerbaijan|Azerbaijani,Azeri; Bahamas|Bahamian
Bahrain|Bahraini; Bangladesh|Bangladeshi
Barbados|Barbadian; Belarus|Belarusian; Belgium|Belgian; Belize|Belizean; Benin|Beninese
Bhutan|Bhutanese; Bolivia|Bolivian; Bosnia and Herzegovina|Bosnian|Bosnia; Botswana|Botswanan
Brazil|Brazilian; Brunei|Bruneian; Bulgaria|Bulgarian; Burkina Faso|Burkinabe; Burundi|Burundian
Cambodia|Cambodian; Cameroon|Cameroonian; Canada|Canadian; Cape Verde|Cape Verdean; Chad|Chadian
Chile|Chilean; China|Chinese; Colombia|Colombian; Comoros|Comorian; Costa Rica|Costa Rican
Croatia|Croatian,Croat; Cuba|Cuban; Cyprus|Cypriot; Czech Republic|Czech|Czechia; Denmark|Danish,Dane
Djibouti|Djiboutian; Dominican Republic|Dominican; Ecuador|Ecuadorian,Ecuadorean; Egypt|Egyptian
El Salvador|Salvadoran; Eritrea|Eritrean; Estonia|Estonian; Ethiopia|Ethiopian; Fiji|Fijian
Finland|Finnish,Finn; France|French,Frenchman,Frenchmen; Gabon|Gabonese; Gambia|Gambian
Georgia|Georgian; Germany|German; Ghana|Ghanaian; Greece|Greek; Grenada|Grenadian; Guatemala|Guatemalan
Guinea|Guinean; Guyana|Guyanese; Haiti|Haitian; Honduras|Honduran; Hungary|Hungarian
Iceland|Icelandic,Icelander; India|Indian; Indonesia|Indonesian; Iran|Iranian; Iraq|Iraqi; Ireland|Irish
Israel|Israeli; Italy|Italian; Ivory Coast|Ivorian|Cote d'Ivoire,Côte d’Ivoire; Jamaica|Jamaican
Japan|Japanese; Jordan|Jordanian; Kazakhstan|Kazakh,Kazakhstani; Kenya|Kenyan; Kosovo|Kosovar,Kosovan
Kuwait|Kuwaiti; Kyrgyzstan|Kyrgyz; Laos|Laotian,Lao; Latvia|Latvian; Lebanon|Lebanese; Lesotho|Basotho
Liberia|Liberian; Libya|Libyan; Liechtenstein|Liechtensteiner; Lithuania|Lithuanian
Luxembourg|Luxembourger; Madagascar|Malagasy; Malawi|Malawian; Malaysia|Malaysian; Maldives|Maldivian
Mali|Malian; Malta|Maltese; Mauritania|Mauritanian; Mauritius|Mauritian; Mexico|Mexican
Moldova|Moldovan; Monaco|Monegasque; Mongolia|Mongolian; Montenegro|Montenegrin; Morocco|Moroccan
Mozambique|Mozambican; Myanmar|Burmese|Burma; Namibia|Namibian; Nepal|Nepali,Nepalese
Netherlands|Dutch,Dutchman; New Zealand|New Zealander|NZ; Nicaragua|Nicaraguan; Niger|Nigerien
Nigeria|Nigerian; North Korea|North Korean; North Macedonia|Macedonian|Macedonia; Norway|Norwegian
Oman|Omani; Pakistan|Pakistani; Palestine|Palestinian|Palestinian territories; Panama|Panamanian
Papua New Guinea|Papuan; Paraguay|Paraguayan; Peru|Peruvian; Philippines|Philippine,Filipino,Filipina
Poland|Polish; Portugal|Portuguese; Qatar|Qatari; Republic of the Congo|Congolese|Congo
Romania|Romanian; Russia|Russian|Russian Federation; Rwanda|Rwandan; Samoa|Samoan
Saudi Arabia|Saudi,Saudi Arabian; Senegal|Senegalese; Serbia|Serbian,Serb; Seychelles|Seychellois
Sierra Leone|Sierra Leonean; Singapore|Singaporean; Slovakia|Slovak,Slovakian
Slovenia|Slovenian,Slovene; Somalia|Somali,Somalian; South Africa|South African
South Korea|South Korean; South Sudan|South Sudanese; Spain|Spanish,Spaniard; Sri Lanka|Sri Lankan
Sudan|Sudanese; Suriname|Surinamese; Swaziland|Swazi|Eswatini; Sweden|Swedish,Swede; Switzerland|Swiss
Syria|Syrian; Taiwan|Taiwanese; Tajikistan|Tajik; Tanzania|Tanzanian; Thailand|Thai; Togo|Togolese
Tonga|Tongan; Trinidad and Tobago|Trinidadian|Trinidad; Tunisia|Tunisian; Turkey|Turkish,Turk|Türkiye
Turkmenistan|Turkmen; Uganda|Ugandan; Ukraine|Ukrainian; United Arab Emirates|Emirati|UAE,U.A.E.
United Kingdom|British,Briton|UK,U.K.,Britain,Great Britain
United States|American|US,U.S.,USA,U.S.A.,United States of America,America; Uruguay|Uruguayan
Uzbekistan|Uzbek; Vatican|-|Holy See; Venezuela|Venezuelan; Vietnam|Vietnamese; Yemen|Yemeni
Zambia|Zambian; Zimbabwe|Zimbabwean; Scotland|Scottish,Scot; Wales|Welsh; England|English,Englishman
Northern Ireland|Northern Irish; Hong Kong|Hong Konger; Greenland|Greenlandic; Somaliland|Somalilander
Chechnya|Chechen; Crimea|Crimean; Kurdistan|-; Catalonia|Catalan; Tibet|Tibetan; Bavaria|Bavarian
Equatorial Guinea|Equatoguinean
Democratic Republic of Congo|-|Democratic Republic of the Congo,DR Congo,DRC
Central African Republic|Central African; Soviet Union|Soviet|USSR; Yugoslavia|Yugoslav
Czechoslovakia|Czechoslovak; Western Sahara|Sahrawi; Europe|European; Africa|African; Asia|Asian
Latin America|Latin American; North Africa|North African; West Africa|West African
East Africa|East African; Southeast Asia|Southeast Asian; Middle East|Middle Eastern|Mideast
Arabian Peninsula|Arabian; North America|North American; South America|South American
Central America|Central American; Eastern Europe|Eastern European; Antarctica|Antarctic
""".strip()

# Capitals and other cities whose names alone stand for a government or a war.
CITIES = frozenset(
    name.strip()
    for name in """Kabul, Algiers, Buenos Aires, Yerevan, Canberra, Vienna, Baku, Manama, Dhaka, Minsk,
    Brussels, La
    Paz, Sarajevo, Brasilia, Bujumbura, Phnom Penh, Ottawa, Santiago, Beijing, Shanghai, Bogota,
    Bogotá, Kinshasa, Zagreb, Havana, Nicosia, Prague, Copenhagen, Cairo, Asmara, Tallinn, Addis
    Ababa, Helsinki, Paris, Tbilisi, Berlin, Accra, Athens, Conakry, Port-au-Prince, Tegucigalpa,
    Budapest, Reykjavik, New Delhi, Mumbai, Jakarta, Tehran, Baghdad, Mosul, Dublin, Jerusalem, Tel
    Aviv, Rome, Tokyo, Amman, Astana, Nairobi, Pyongyang, Seoul, Pristina, Bishkek, Vientiane, Riga,
    Beirut, Monrovia, Vilnius, Kuala Lumpur, Bamako, Nouakchott, Mexico City, Chisinau, Ulan Bator,
    Rabat, Maputo, Kathmandu, Amsterdam, The Hague, Valletta, Managua, Niamey, Abuja, Lagos, Oslo,
    Muscat, Islamabad, Karachi, Ramallah, Lima, Manila, Warsaw, Lisbon, Bucharest, Moscow, St
    Petersburg, Washington, Kigali, Riyadh, Jeddah, Dakar, Belgrade, Freetown, Bratislava, Doha, Mogadishu,
    Pretoria, Johannesburg, Juba, Madrid, Barcelona, Colombo, Khartoum, Stockholm, Geneva, Damascus,
    Aleppo, Taipei, Dushanbe, Dodoma, Bangkok, Tunis, Ankara, Istanbul, Ashgabat, Kampala, Kiev,
    Kyiv, Ljubljana, Abu Dhabi, Dubai, London, New York, Montevideo, Tashkent, Caracas, Hanoi,
    Sanaa, Aden, Lusaka, Harare, Gaza, West Bank, Gaza Strip""".replace("\n", " ").split(",")
)
# Peoples, faiths and creeds that belong to no one country.
PEOPLES = words(
    """arab arabic arabs kurd kurds kurdish jew jews jewish muslim muslims moslem moslems islamic
    islamist islamists christian christians catholic catholics protestant protestants orthodox
    copt copts coptic sunni sunnis shia shiite shiites shi'ite shi'ites shi’ite shi’ites alawite
    alawites druze salafi salafis salafist salafists wahhabi jihadist jihadists jihadi
    jihadis sufi sufis hindu
    hindus buddhist buddhists sikh sikhs mormon mormons yazidi yazidis berber berbers amazigh
    tuareg tebu toubou hispanic hispanics latino latinos roma romani uighur uighurs uyghur uyghurs
    rohingya tatar tatars bedouin pashtun pashtuns baloch tamil tamils hutu hutus tutsi tutsis
    zulu maya mayan inuit maori aboriginal caucasian scandinavian nordic slavic balkan baltic
    persian ottoman byzantine flemish basque basques anglo-saxon communist communists marxist
    marxists maoist maoists nazi nazis fascist fascists baathist ba'athist ba’athist zionist
    zionists western westerner westerners republican republicans democrat democrats democratic
    conservative tory tories"""
)
# Of these, the ones that are a party where the tagger reads a body: "the Tories lost".
PARTISANS = words("republicans democrats conservatives tories communists nazis")
# Of these, the ones that describe and name no community.
ADJECTIVES_ONLY = words(
    """islamic islamist islamists orthodox western westerner westerners conservative tory tories democratic
    republican republicans democrat democrats communist communists marxist marxists maoist maoists
    nazi nazis fascist fascists zionist zionists jihadist jihadists jihadi
    jihadis baltic balkan scandinavian nordic
    slavic arabic persian ottoman byzantine caucasian catholic protestant christian muslim moslem
    jewish sunni shia shiite arab"""
)
JOINED = re.compile(r"[-–]")


@cache
def adjectives() -> dict[str, str]:
    """Adjective or name of a people, lower case, to its country."""
    table: dict[str, str] = dict(inhabitants())
    for country, forms, _ in _entries():
        for word in forms:
            table[word.lower()] = country
            if word[-1] not in "hes" or word in {"Greek"}:
                table[f"{word.lower()}s"] = country
    return table


@cache
def countries() -> dict[str, str]:
    """Every wording of a country or world region to its plain name; wordings keep their case."""
    return {name: country for country, _, names in _entries() for name in (country, *names)}


@cache
def place_names() -> dict[str, str]:
    """Every wording of a country, a world region or a state of the United States to its plain name."""
    return {**{state: state for state in states()}, **short_forms(), **countries()}


@cache
def _entries() -> tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]:
    entries = []
    for entry in COUNTRIES.replace("\n", ";").split(";"):
        country, forms, names = (*entry.strip().split("|"), "")[:3]
        entries.append(
            (country, tuple(w for w in forms.split(",") if w != "-"), tuple(filter(None, names.split(","))))
        )
    return tuple(entries)


def country_of(word: str) -> str | None:
    """The country an adjective or the name of a people belongs to."""
    return adjectives().get(word.lower().replace("’", "'"))


def is_nationality(words: str) -> bool:
    """Whether the wording is an adjective or a people ("Kenyan", "Kurds", "Anglo-American"), not a place."""
    plain = words.lower().replace("’", "'")
    if plain in adjectives() or plain in PEOPLES:
        return True
    parts = JOINED.split(plain)
    return len(parts) > 1 and all(
        part in adjectives() or part in PEOPLES or part in {"anglo", "afro"} for part in parts
    )
