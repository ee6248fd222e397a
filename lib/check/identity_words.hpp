// table: the words that tell whether a part of a person's name stands for that person.
#pragma once

#include <algorithm>
#include <iterator>
#include <string_view>

namespace cvbuild::checking {

/// Parts of names that say nothing alone.
inline constexpr std::string_view particles[]{"al", "ap", "bin", "da", "de",  "del", "den", "der", "di",
                                              "du", "el", "la",  "le", "los", "van", "von", "y"};
/// What stands before or behind a name and is shared by many.
inline constexpr std::string_view titles[]{"ba",   "bsc",       "cpa", "dame", "dipl", "dr",  "eng", "ii",
                                           "iii",  "ing",       "jr",  "llb",  "lord", "ma",  "mba", "md",
                                           "miss", "mphil",     "mr",  "mrs",  "ms",   "msc", "mx",  "phd",
                                           "prof", "professor", "rn",  "sir",  "sr"};
/// Names that are words, months, places, tools or units too.
inline constexpr std::string_view common[] = {
    "abbot",    "ada",       "adelaide",  "alexandria", "am",         "amber",    "ampere",   "an",
    "angel",    "apollo",    "april",     "archer",     "art",        "as",       "at",       "atlas",
    "august",   "aurora",    "austin",    "autumn",     "baker",      "banks",    "barber",   "baron",
    "basil",    "bath",      "bayes",     "be",         "bear",       "bell",     "berry",    "best",
    "bill",     "bird",      "bishop",    "black",      "blessing",   "blue",     "bob",      "bolton",
    "bond",     "booth",     "bradford",  "brand",      "brazil",     "bridges",  "bright",   "broad",
    "brook",    "brown",     "buck",      "bud",        "buddy",      "bull",     "burns",    "bush",
    "butler",   "by",        "cage",      "cambridge",  "camp",       "can",      "cannon",   "carol",
    "carolina", "carpenter", "carter",    "case",       "cash",       "castle",   "celsius",  "chad",
    "chambers", "chance",    "charity",   "chase",      "chelsea",    "cherry",   "chester",  "chin",
    "china",    "chip",      "christian", "christmas",  "chuck",      "church",   "clay",     "clayton",
    "cliff",    "close",     "cloud",     "colt",       "constance",  "cook",     "cooper",   "cope",
    "coral",    "cordoba",   "count",     "crane",      "cross",      "crystal",  "cuba",     "curie",
    "cyprus",   "daily",     "daisy",     "dakota",     "dale",       "dallas",   "dare",     "darling",
    "darwin",   "dawn",      "day",       "deacon",     "deal",       "dean",     "dear",     "derby",
    "destiny",  "devon",     "dick",      "do",         "dollar",     "don",      "drake",    "drew",
    "duke",     "durham",    "dusty",     "earl",       "early",      "east",     "elm",      "england",
    "english",  "essex",     "euler",     "eve",        "fair",       "faith",    "fan",      "farmer",
    "fern",     "field",     "fields",    "finch",      "fish",       "fisher",   "florence", "flowers",
    "ford",     "forest",    "fortune",   "fox",        "france",     "frank",    "free",     "french",
    "friend",   "frost",     "gale",      "gardener",   "garland",    "garner",   "gates",    "gauss",
    "gene",     "georgia",   "german",    "gift",       "ginger",     "glen",     "go",       "gold",
    "good",     "gore",      "grace",     "grant",      "gray",       "green",    "grey",     "grove",
    "guest",    "guy",       "ha",        "hall",       "hamilton",   "hand",     "happy",    "hardy",
    "harry",    "hart",      "haskell",   "hazel",      "he",         "head",     "heath",    "heather",
    "her",      "hertz",     "hill",      "his",        "holiday",    "holland",  "holly",    "honor",
    "honour",   "hood",      "hope",      "horn",       "house",      "houston",  "hudson",   "hunt",
    "hunter",   "i",         "if",        "in",         "india",      "indiana",  "iran",     "ireland",
    "iris",     "is",        "israel",    "it",         "ivy",        "jack",     "jade",     "january",
    "jasmine",  "jay",       "jean",      "jenkins",    "jewel",      "jordan",   "joule",    "joy",
    "judge",    "julia",     "julian",    "june",       "justice",    "keen",     "kelvin",   "kent",
    "kenya",    "key",       "king",      "kitchen",    "knight",     "lake",     "lamb",     "lancaster",
    "lane",     "law",       "legend",    "leon",       "lily",       "lincoln",  "little",   "lock",
    "london",   "long",      "lourdes",   "love",       "lucky",      "luna",     "madison",  "major",
    "malta",    "man",       "mark",      "markov",     "marsh",      "marshall", "martin",   "mason",
    "max",      "may",       "mayor",     "me",         "meadows",    "melody",   "merchant", "mercury",
    "mercy",    "miles",     "miller",    "milton",     "miner",      "misty",    "monk",     "montana",
    "moon",     "moss",      "my",        "myrtle",     "nevada",     "newton",   "nice",     "nick",
    "no",       "nobel",     "noble",     "noel",       "north",      "ocean",    "of",       "olive",
    "on",       "opal",      "or",        "orion",      "our",        "oxford",   "page",     "painter",
    "pan",      "paris",     "park",      "parks",      "pascal",     "pastor",   "pat",      "patience",
    "peace",    "pearl",     "penny",     "phoenix",    "pierce",     "plum",     "pool",     "pope",
    "poppy",    "porter",    "potter",    "power",      "powers",     "preston",  "price",    "prince",
    "prudence", "quick",     "rain",      "raven",      "ray",        "ready",    "reed",     "rice",
    "rich",     "rivers",    "rob",       "robin",      "rock",       "rocky",    "roman",    "root",
    "roots",    "rose",      "rosemary",  "ruby",       "rush",       "rust",     "rusty",    "saffron",
    "sage",     "san",       "sands",     "sandy",      "santa",      "santiago", "savage",   "scarlet",
    "see",      "sharp",     "she",       "shepherd",   "sheriff",    "sherlock", "shore",    "short",
    "siena",    "sienna",    "silver",    "sing",       "singer",     "skinner",  "sky",      "slack",
    "small",    "smart",     "smith",     "snow",       "so",         "son",      "song",     "spark",
    "sparks",   "speed",     "spring",    "stafford",   "stanford",   "star",     "stark",    "steel",
    "stella",   "sterling",  "stern",     "steward",    "stock",      "stone",    "storm",    "strange",
    "street",   "strong",    "sue",       "summer",     "summers",    "sun",      "sunday",   "sussex",
    "swan",     "sweet",     "swift",     "sydney",     "tan",        "tanner",   "taylor",   "temple",
    "tesla",    "the",       "they",      "to",         "toledo",     "travis",   "trinity",  "trust",
    "turing",   "turner",    "up",        "us",         "vale",       "valencia", "venus",    "verity",
    "verona",   "victor",    "victoria",  "vienna",     "viola",      "violet",   "virginia", "walker",
    "wall",     "walls",     "ward",      "warwick",    "washington", "waters",   "watson",   "watt",
    "way",      "we",        "weaver",    "weeks",      "wellington", "wells",    "west",     "wheeler",
    "white",    "wild",      "wilder",    "will",       "wing",       "winter",   "winters",  "wise",
    "wolf",     "wood",      "woods",     "worth",      "wren",       "yale",     "york",     "you",
    "young"};
static_assert(std::is_sorted(std::begin(common), std::end(common)), "it is searched by halves");
/// What stands before or behind the name of a place or a school: "Santa Maria", "Trinity College".
inline constexpr std::string_view before_places[] = {"la",    "los",   "mount", "new", "north", "port",
                                                     "saint", "santa", "san",   "st",  "south"};
inline constexpr std::string_view behind_places[] = {
    "beach",     "bridge",  "college", "county", "farm",       "hall",  "house", "hospital",
    "institute", "island",  "lake",    "park",   "primary",    "river", "road",  "school",
    "square",    "station", "street",  "trust",  "university", "valley"};
/// What a person does or has: a name that is a word begins a sentence as a name before one of these.
inline constexpr std::string_view after_names[]{"is",  "was",   "has",     "had",    "said",  "says",
                                                "led", "asked", "told",    "wrote",  "built", "joined",
                                                "did", "and",   "manages", "managed"};

}  // namespace cvbuild::checking
