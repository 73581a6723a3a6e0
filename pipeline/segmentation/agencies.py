"""News agencies: the names copy is credited by, and the short name records carry.

Own compilation of the world's and national agencies as they sign their copy. Not every medium: a name in brackets
after a place and date is taken as it stands (`datelines.py`), known here or not.
"""

import re
from collections.abc import Mapping
from typing import Final

# Short name, then other names the agency goes by in copy and credit lines.
AGENCIES: Final[Mapping[str, tuple[str, ...]]] = {
    "AFP": ("Agence France-Presse", "Agence France Presse"),
    "ANSA": (),
    "AP": ("Associated Press", "A.P."),
    "AAP": ("Australian Associated Press",),
    "Anadolu": ("Anadolu Agency", "AA"),
    "ANI": (),
    "Antara": ("ANTARA",),
    "APA": (),
    "APP": (),
    "APS": ("Algeria Press Service", "Algerie Presse Service"),
    "ATA": (),
    "Belga": ("BELGA",),
    "Bernama": ("BERNAMA",),
    "Bloomberg": ("Bloomberg News", "BLOOMBERG"),
    "BNS": (),
    "BOPA": (),
    "BTA": (),
    "CANA": (),
    "CMC": ("Caribbean Media Corporation",),
    "CNA": ("Central News Agency",),
    "CNN": (),
    "CP": ("Canadian Press",),
    "CTK": ("ČTK",),
    "Dow Jones": ("Dow Jones Newswires",),
    "dpa": ("DPA", "Deutsche Presse-Agentur"),
    "EFE": ("Agencia EFE",),
    "ENA": (),
    "Fana": (),
    "GNA": ("Ghana News Agency",),
    "HINA": ("Hina",),
    "IANS": (),
    "INA": (),
    "Interfax": (),
    "IPS": ("Inter Press Service",),
    "IRNA": (),
    "ISNA": (),
    "ITAR-TASS": (),
    "JANA": (),
    "Jiji": ("Jiji Press",),
    "KCNA": (),
    "KNA": (),
    "KUNA": (),
    "Kyodo": ("Kyodo News", "KYODO"),
    "Lusa": ("LUSA",),
    "MAP": ("Maghreb Arab Press", "Maghreb Arabe Presse"),
    "MENA": (),
    "MercoPress": (),
    "MTI": (),
    "NAN": ("News Agency of Nigeria",),
    "Nampa": ("NAMPA",),
    "NNA": ("National News Agency",),
    "New Ziana": (),
    "Notimex": ("NOTIMEX",),
    "NTB": (),
    "NYT": ("New York Times News Service", "N.Y. Times News Service"),
    "PA": ("Press Association",),
    "PA Media": (),
    "PA Wire": (),
    "PACNEWS": (),
    "PANA": (),
    "PAP": (),
    "Petra": (),
    "PNA": ("Philippine News Agency",),
    "Prensa Latina": ("PRENSA LATINA",),
    "PTI": ("Press Trust of India",),
    "QNA": (),
    "Radio Okapi": (),
    "Reuters": ("REUTERS", "Thomson Reuters"),
    "RIA": ("RIA Novosti",),
    "Ritzau": ("RITZAU",),
    "RTHK": (),
    "SANA": (),
    "SAPA": ("Sapa",),
    "SPA": ("Saudi Press Agency",),
    "STA": (),
    "STT": (),
    "TAP": (),
    "TASS": (),
    "Tanjug": ("TANJUG",),
    "TASR": (),
    "TT": (),
    "Trend": (),
    "Ukrinform": (),
    "UNB": (),
    "UNI": (),
    "UPI": ("United Press International",),
    "VNA": (),
    "VNS": ("Viet Nam News Service",),
    "VOA": ("Voice of America",),
    "WAFA": (),
    "WAM": (),
    "Xinhua": ("XINHUA", "Xinhua News Agency"),
    "Yonhap": ("YONHAP", "Yonhap News Agency"),
    "ZANIS": (),
    "ZIANA": (),
}

_SHORT: Final = {name: short for short, others in AGENCIES.items() for name in (short, *others)}

# One name, for use inside other patterns: longest first, so that "PA Media" is not read as "PA".
AGENCY: Final = "(?:" + "|".join(map(re.escape, sorted(_SHORT, key=len, reverse=True))) + r")(?!\w|-\w)"


def short_name(name: str) -> str | None:
    """Return the name records carry for an agency; None for what is none."""
    return _SHORT.get(name.removeprefix("The ").removeprefix("the ").strip())
