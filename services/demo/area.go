package demo

import (
	"encoding/csv"
	"fmt"
	"strings"

	"lateral/services/register"
)

// school is a made-up school. Its place is in metres from the middle of the
// area on the national grid.
type school struct {
	name, kind, phase, town string
	east, north, pupils     int
	low, high               int
}

// The kinds and phases in the register's words.
const (
	community = "Community school"
	aided     = "Voluntary aided school"
	convert   = "Academy converter"
	sponsored = "Academy sponsor led"
	special   = "Community special school"
	unit      = "Pupil referral unit"
	nursery   = "Local authority nursery school"
	primary   = "Primary"
	secondary = "Secondary"
	none      = "Not applicable"
)

// The middle of the area, which is nowhere in particular.
const middleEast, middleNorth = 371_000, 282_000

// area are the schools: the members of the alliance first, then those of the
// trust next to it.
var area = []school{
	{"Tenfold Primary School", community, primary, "Tenfold", -2100, 900, 214, 4, 11},
	{"St Aidan's Catholic Primary School", aided, primary, "Wenlow", 300, 150, 402, 4, 11},
	{"Wenlow High School", convert, secondary, "Wenlow", 650, -420, 1124, 11, 18},
	{"Aldercombe Church of England Primary School", aided, primary, "Aldercombe", 5200, 3100, 96, 4, 11},
	{"Marbury Cross Community School", community, secondary, "Marbury Cross", -7400, 2600, 812, 11, 16},
	{"Marbury Cross Junior School", community, primary, "Marbury Cross", -7150, 2900, 268, 7, 11},
	{"Marbury Cross Infant School", community, primary, "Marbury Cross", -7050, 2850, 203, 4, 7},
	{"Brackwater Primary Academy", sponsored, primary, "Brackwater", 8900, -5400, 331, 3, 11},
	{"Brackwater Academy", sponsored, secondary, "Brackwater", 9300, -5700, 940, 11, 18},
	{"Little Orrin Primary School", community, primary, "Little Orrin", -3900, -6800, 54, 4, 11},
	{"Castle Orrin Church of England School", aided, primary, "Castle Orrin", -4600, -8200, 143, 4, 11},
	{"Orrin Valley School", convert, secondary, "Castle Orrin", -4800, -8600, 688, 11, 16},
	{"Hexley Park Primary School", community, primary, "Hexley", 3300, 7900, 418, 3, 11},
	{"Hexley Girls' School", convert, secondary, "Hexley", 3650, 8100, 873, 11, 18},
	{"Hexley Lodge School", special, none, "Hexley", 3000, 8350, 121, 4, 19},
	{"Pinsley Primary School", community, primary, "Pinsley", -10800, 6300, 187, 4, 11},
	{"Pinsley St Mary's Primary School", aided, primary, "Pinsley", -11050, 6150, 112, 4, 11},
	{"Stanmoor Primary School", community, primary, "Stanmoor", 1200, -9700, 239, 4, 11},
	{"Stanmoor Nursery School", nursery, "Nursery", "Stanmoor", 1350, -9600, 84, 2, 5},
	{"The Stanmoor Centre", unit, none, "Stanmoor", 1500, -9900, 46, 11, 16},
	{"Fairlow Primary School", community, primary, "Fairlow", 6100, -800, 305, 4, 11},
	{"Fairlow Church of England Infant School", aided, primary, "Fairlow", 6350, -650, 134, 4, 7},
	{"Dunstow Primary Academy", convert, primary, "Dunstow", -1500, 11200, 226, 4, 11},
	{"Dunstow School", convert, secondary, "Dunstow", -1750, 11500, 760, 11, 16},
	{"Upper Lenn Primary School", community, primary, "Upper Lenn", 12400, 2200, 71, 4, 11},
	{"Lenn Bridge Primary School", community, primary, "Lenn Bridge", 11000, 1400, 198, 4, 11},
	{"Wenlow All Saints Primary School", aided, primary, "Wenlow", -250, 480, 211, 4, 11},
	{"Wenlow Grange Primary School", community, primary, "Wenlow", 980, 760, 463, 3, 11},
	{"Wenlow Sixth Form College", "Further education", "16 plus", "Wenlow", 200, -900, 1310, 16, 19},
	{"Quarry Hill Primary School", community, primary, "Marbury Cross", -8100, 1900, 252, 4, 11},
	{"Ashgrove School", special, none, "Brackwater", 8600, -6200, 88, 2, 16},
	{"Copthorn Primary School", community, primary, "Copthorn", -5600, 9100, 64, 4, 11},

	{"Teme Gate Academy", sponsored, secondary, "Temegate", 24500, -14200, 1015, 11, 18},
	{"Teme Gate Primary Academy", sponsored, primary, "Temegate", 24100, -14400, 387, 3, 11},
	{"Riverside Primary Academy", sponsored, primary, "Temegate", 25000, -13800, 274, 4, 11},
	{"Harrow Bank Primary Academy", sponsored, primary, "Harrow Bank", 27800, -16900, 190, 4, 11},
	{"Harrow Bank Academy", sponsored, secondary, "Harrow Bank", 28000, -17200, 701, 11, 16},
	{"St Oswin's Primary Academy", convert, primary, "Temegate", 23600, -13100, 228, 4, 11},
	{"Long Meadow Academy", convert, primary, "Long Meadow", 21200, -17500, 152, 4, 11},
	{"Weir Lane Academy", convert, primary, "Temegate", 24900, -15100, 206, 4, 11},
}

// inAlliance is how many schools of the area are members of the alliance.
const inAlliance = 32

// urn is the number of the school at an index of the area: seven digits that
// the national register does not give.
func urn(i int) register.URN { return register.URN(fmt.Sprintf("9%06d", 1001+i)) }

// registerHead names the columns of registerRow, in the words of the register's
// download.
var registerHead = []string{
	"URN", "LA (name)", "EstablishmentName", "TypeOfEstablishment (name)", "EstablishmentStatus (name)", "CloseDate",
	"PhaseOfEducation (name)", "StatutoryLowAge", "StatutoryHighAge", "Gender (name)", "NumberOfPupils",
	"Trusts (name)", "Street", "Town", "Postcode", "GOR (name)", "Easting", "Northing",
}

// registerRow is the school with the number of an index, open, or closed on a
// day in the register's form.
func registerRow(i int, s school, closedOn string) []string {
	status, trust := "Open", ""
	if closedOn != "" {
		status = "Closed"
	}
	if i >= inAlliance && i < len(area) {
		trust = "TEME VALLEY LEARNING TRUST"
	}
	return []string{
		string(urn(i)), "Wenlow and the Vale", s.name, s.kind, status, closedOn, s.phase, fmt.Sprint(s.low),
		fmt.Sprint(s.high), "Mixed",
		fmt.Sprint(s.pupils), trust, fmt.Sprintf("%d School Lane", 3+i*2), s.town, fmt.Sprintf("WV%d %dQZ", 90+i/10, i%10),
		"West Midlands", fmt.Sprint(middleEast + s.east), fmt.Sprint(middleNorth + s.north),
	}
}

func file(rows [][]string) (string, error) {
	var b strings.Builder
	err := csv.NewWriter(&b).WriteAll(rows)
	return b.String(), err
}
