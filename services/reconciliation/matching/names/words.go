package names

// Kinds are what a name says that many names say: bit by bit.
type Kinds uint32

// What is told apart by kinds.
const (
	infant Kinds = 1 << iota
	junior
	primary
	secondary
	nursery
	boys
	girls
	anglican
	catholic
	north
	south
	east
	west
	school
	academy
	trust
	council
	college
	federation
	special
)

// against are kinds of which two names that both say one must share one.
var against = []Kinds{
	infant | junior | primary | secondary | nursery,
	boys | girls,
	anglican | catholic,
	north | south | east | west,
}

// little are the words that count little, as every bank and school shortens them.
var little = map[string]Kinds{
	"INFANT": infant, "INF": infant, "INFT": infant, "INFANTS": infant,
	"JUNIOR": junior, "JNR": junior, "JUN": junior, "JUNR": junior,
	"PRIMARY": primary, "PRI": primary, "PRIM": primary, "PRIMAR": primary, "PRIMA": primary, "PRY": primary,
	"GYNRADD":   primary,
	"SECONDARY": secondary, "SEC": secondary, "UWCHRADD": secondary, "GYFUN": secondary,
	"NURSERY": nursery, "NURS": nursery, "MEITHRIN": nursery,
	"BOY": boys, "GIRL": girls,
	"CE": anglican, "COFE": anglican, "ANGLICAN": anglican, "CEVA": anglican, "CEVC": anglican, "ENGLAND": 0,
	"CATHOLIC": catholic, "RC": catholic, "CATH": catholic, "ROMAN": 0,
	"SCHOOL": school, "SCH": school, "SCHL": school, "SCHO": school, "SCHOO": school, "SC": school, "YSGOL": school,
	"ACADEMY": academy, "ACAD": academy, "ACADEM": academy, "ACDY": academy, "ACA": academy, "ACADEMIE": academy,
	"TRUST": trust, "MAT": trust, "TST": trust, "MULTI": trust,
	"COUNCIL": council, "BOROUGH": council, "CC": council, "BC": council, "MBC": council, "MDC": council, "LB": council,
	"DC": council, "AUTHORITY": council, "LA": council, "METROPOLITAN": council, "DISTRICT": council,
	"COLLEGE": college, "COLL": college, "SIXTH": 0, "FORM": 0,
	"FEDERATION": federation, "FED": federation,
	"SPECIAL":   special,
	"COMMUNITY": 0, "COMM": 0, "COM": 0, "FREE": 0, "FOUNDATION": 0,
	"LEARNING": 0, "EDUCATION": 0, "EDUCATIONAL": 0, "GRAMMAR": 0, "VOLUNTARY": 0, "AIDED": 0, "CONTROLLED": 0,
	"VA": 0, "VC": 0, "PARTNERSHIP": 0, "COMPREHENSIVE": 0, "TECHNOLOGY": 0, "SPORT": 0,
	"ART": 0, "SCIENCE": 0, "REFERRAL": 0, "ACADEMIES": academy,
	"ST": 0, "SAINT": 0, "LTD": 0, "LIMITED": 0, "PLC": 0, "NORTH": north, "SOUTH": south, "EAST": east, "WEST": west,
}

// before are words that count little only where a word of the same kind stands behind them: HIGH
// SCHOOL, but HIGH BANK; CHURCH OF ENGLAND, but CHURCH HILL.
var before = map[string]bool{"HIGH": true, "CHURCH": true, "FIRST": true, "MIDDLE": true, "UPPER": true, "LOWER": true,
	"CITY": true, "COUNTY": true, "GROUP": true, "SERVICE": true, "CENTRE": true, "UNIT": true}

// silent are words that tell nothing in names.
var silent = map[string]bool{
	"THE": true, "OF": true, "AND": true, "FOR": true, "AT": true, "IN": true, "A": true, "ON": true, "TO": true,
	"WITH": true, "BY": true, "FROM": true, "Y": true, "YR": true,
}

// canonical writes a word so that what people and banks write for one meets: without the S of
// a plural or a possessive.
func canonical(word string) string {
	end := len(word)
	for end > 3 && word[end-1] == 'S' {
		end--
	}
	return word[:end]
}

// kindsOf says what a word counts as, and whether it counts little.
func kindsOf(word string) (Kinds, bool) {
	k, ok := little[word]
	if !ok {
		k, ok = little[canonical(word)]
	}
	return k, ok || len(word) == 1
}
