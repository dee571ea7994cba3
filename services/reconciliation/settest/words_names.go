package settest

// spelling is how payers of one set shorten the words of their names.
type spelling struct{ from, to string }

// settingSpellings and reportingSpellings differ, so that what is learnt from one set is not
// all that the other has.
var (
	settingSpellings = []spelling{{"Church of England", "C OF E"}, {"CofE", "C OF E"}, {"Catholic", "CATH"},
		{"Primary", "PRIM"}, {"Infants", "INF"}, {"Infant", "INF"}, {"Juniors", "JNR"}, {"Junior", "JNR"},
		{"Academy", "ACAD"}, {"School", "SCH"}, {"Community", "COMM"}, {"Nursery", "NURS"}, {"St ", "ST. "}}
	reportingSpellings = []spelling{{"Church of England", "CE"}, {"CofE", "CE"}, {"Roman Catholic", "RC"},
		{"Catholic", "RC"}, {"Primary", "PRI"}, {"Infants", "INFTS"}, {"Infant", "INFTS"}, {"Juniors", "JUN"},
		{"Junior", "JUN"}, {"Academy", "ACDMY"}, {"School", "SCHL"}, {"Community", "CMTY"}, {"Nursery", "NSY"},
		{"St ", "Saint "}}
)

// handWelsh are schools in Wales whose names have letters that the register's file cannot hold.
// Their numbers are made up.
var handWelsh = []string{"Ysgol Gynradd Tŷ Ffynnon", "Ysgol Gŵyr", "Ysgol Gymraeg Bryn y Môr", "Ysgol Tŷ Coch",
	"Ysgol Gynradd Llŷn", "Ysgol Dŵr y Felin", "Ysgol Pen-y-Bŵl", "Ysgol Tŷ'r Gelli", "Ysgol Gymraeg Pwll Coch",
	"Ysgol Sŵn y Don", "Ysgol Gynradd Rhŷd y Grug", "Ysgol Y Ffridd Ŵyn"}

// The sellers of both sets. The first is whose account the statements are of.
var (
	settingSellers = []*Seller{{"Teesway", "INV-", 6, 1204}, {"Northern", "NLA-", 5, 2310},
		{"Humber", "HSH-", 4, 5120}}
	reportingSellers = []*Seller{{"Southwest", "SW2-", 4, 1034}, {"Inspire", "INV-", 6, 20118},
		{"Mendip", "MTH", 5, 3350}}
)

// councils are the forms that the names of authorities take on statements, by what the
// authority is.
const (
	countyCouncil = " County Council"
	cityCouncil   = " City Council"
	plainCouncil  = " Council"
	londonBorough = "London Borough of "
)

// boroughs are authorities that are called borough of London, of which eighteen letters leave
// little. Others of them pay as "council".
var boroughs = words("Camden Lambeth Hackney Lewisham Haringey Croydon Brent Barnet Ealing Hounslow Merton Newham")

// counties are authorities that are called county council, cities those called city council.
var (
	counties = words(`Kent Lancashire Hampshire Essex Hertfordshire Surrey Norfolk Suffolk Devon Derbyshire Nottinghamshire
		Staffordshire Lincolnshire Leicestershire Oxfordshire Cambridgeshire Worcestershire Warwickshire
		Gloucestershire Durham`)
	cities = words(`Birmingham Manchester Leeds Liverpool Sheffield Bradford Bristol Leicester Nottingham Coventry
		Wakefield Sunderland Derby Plymouth Stoke Southampton Portsmouth York Salford Wolverhampton Peterborough`)
)
