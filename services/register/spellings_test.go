package register_test

import (
	"bytes"
	"cmp"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/search/meilisearch"
	"lateral/pkg/search/meilisearch/meilisearchtest"
	"lateral/pkg/soak"
	"lateral/pkg/testdata"
	"lateral/services/register"
	"lateral/services/register/spelling"
)

// The size of the sample of each spelling, how many of it may be missed, and among how
// many of the first answers a school must be: 118 of 120, and 9 of 10 in the short test.
var (
	sampled = soak.Of(10, 120)
	allowed = soak.Of(1, 2)
)

const among = 5

// seedVariable names the environment variable that chooses another sample.
const seedVariable = "LATERAL_TEST_SEED"

// respelling writes names in another way. Only schools whose name it changes
// are sampled.
type respelling struct {
	name    string
	pattern string
	to      string
}

const (
	church    = `(?i)\b(church of england|c of e|cofe|c\.e\.|ce)(?:\b|\s|$)`
	catholics = `(?i)\b(roman catholic|r\.c\.|rc|catholic)(?:\b|\s|$)`
	saint     = `(?i)\b(saint|st\.|st)\s`
	ampersand = `(?i)\s(and|&)\s`
	quote     = `['’]`
	aided     = `(?i)\b(voluntary aided|va)\b`
	kept      = `(?i)\b(voluntary controlled|vc)\b`
)

var respellings = []respelling{
	{"as it is", `^`, ""},
	{"CofE", church, "CofE "}, {"C of E", church, "C of E "}, {"c of e", church, "c of e "}, {"CE", church, "CE "},
	{"C.E.", church, "C.E. "}, {"C. of E.", church, "C. of E. "}, {"C.of E.", church, "C.of E. "}, {"C/E", church, "C/E "},
	{"(C of E)", church, "(C of E) "}, {"Church of England", church, "Church of England "},
	{"CHURCH OF ENGLAND", church, "CHURCH OF ENGLAND "}, {"Church-of-England", church, "Church-of-England "},
	{"RC", catholics, "RC "}, {"R.C.", catholics, "R.C. "}, {"R C", catholics, "R C "},
	{"Roman Catholic", catholics, "Roman Catholic "},
	{"Catholic", catholics, "Catholic "}, {"(RC)", catholics, "(RC) "},
	{"&", ampersand, " & "}, {"and", ampersand, " and "}, {"+", ampersand, " + "}, {"&without spaces", ampersand, "&"},
	{"Saint", saint, "Saint "}, {"St", saint, "St "}, {"St.", saint, "St. "}, {"St.without a space", saint, "St."},
	{"no apostrophes", quote, ""}, {"typographic apostrophes", quote, "’"}, {"opening apostrophes", quote, "‘"},
	{"backticks", quote, "`"}, {"accents for apostrophes", quote, "´"}, {"a space for the apostrophe", `['’]s\b`, " s"},
	{"primes", quote, "′"}, {"modifier apostrophes", quote, "ʼ"},
	{"Jnr", `(?i)\bjunior\b`, "Jnr"}, {"Jr", `(?i)\bjunior\b`, "Jr"}, {"Jnr.", `(?i)\bjunior\b`, "Jnr."},
	{"Inf", `(?i)\binfants?'?\b`, "Inf"}, {"Infants", `(?i)\binfants?\b'?`, "Infants"},
	{"Infants'", `(?i)\binfants?\b'?`, "Infants'"},
	{"Infant", `(?i)\binfants?\b'?`, "Infant"},
	{"Acad", `(?i)\bacademy\b`, "Acad"}, {"Acad.", `(?i)\bacademy\b`, "Acad."}, {"Sch", `(?i)\bschool\b`, "Sch"},
	{"Sch.", `(?i)\bschool\b`, "Sch."},
	{"Prim", `(?i)\bprimary\b`, "Prim"}, {"Sec", `(?i)\bsecondary\b`, "Sec"},
	{"spaces for hyphens", `(\w)-(\w)`, "$1 $2"}, {"no hyphens", `(\w)-(\w)`, "$1$2"}, {"en dashes", `(\w)-(\w)`, "$1–$2"},
	{"hyphens for spaces", ` `, "-"}, {"spaces for slashes", `/`, " "}, {"no-break spaces", ` `, "\u00a0"},
	{"two spaces", ` `, "  "},
	{"spaces around slashes", `\s*/\s*`, " / "}, {"points", `(\w\w)\b `, "$1. "}, {"no commas", `,`, ""},
	{"accents", `e`, "é"}, {"combining accents", `a`, "a\u0301"},
	{"VA", aided, "VA"}, {"V.A.", aided, "V.A."}, {"Voluntary Aided", aided, "Voluntary Aided"},
	{"(Voluntary Aided)", aided, "(Voluntary Aided)"}, {"Aided", aided, "Aided"},
	{"VC", kept, "VC"}, {"V.C.", kept, "V.C."}, {"Voluntary Controlled", kept, "Voluntary Controlled"},
	{"Controlled", kept, "Controlled"},
	{"no brackets", `[()]`, ""}, {"no The", `^The `, ""}, {"The", `^`, "The "}, {"without the last word", ` \S+$`, ""},
	{"without School", `(?i) school\b`, ""}, {"last letter to come", `(\w\w\w)\w$`, "$1"},
}

func (r respelling) of(name string) string {
	return strings.TrimSpace(regexp.MustCompile(r.pattern).ReplaceAllString(name, r.to))
}

// order is how somebody puts a name and a place together.
type order func(name string, s register.School) string

func placeFirst(name string, s register.School) string { return s.Postcode + " " + name }

// orders are those that people use.
var orders = []order{
	func(name string, s register.School) string { return name + " " + s.Town },
	func(name string, s register.School) string { return name + ", " + s.Postcode },
	func(name string, s register.School) string { return s.Town + " " + name },
	func(name string, s register.School) string { return strings.ToUpper(name) + " (" + s.Town + ")" },
	func(name string, s register.School) string { return strings.ToLower(s.Town + ": " + name) },
}

// TestSoakEverySpellingFindsTheSchool types the names of schools of the real register in
// every way in which people write them, finished and unfinished.
func TestSoakEverySpellingFindsTheSchool(t *testing.T) {
	theRealRegister(t, newOffice(t)).findAll(t)
}

func TestSoakEverySpellingFindsTheSchoolOnMeilisearch(t *testing.T) {
	soak.Only(t)
	c := meilisearchtest.Server(t, "names in every spelling on Meilisearch")
	theRealRegister(t, newOfficeOn(t, meilisearch.New(c))).findAll(t)
}

func (k known) findAll(t *testing.T) {
	t.Helper()
	for _, r := range respellings {
		t.Run(r.name, func(t *testing.T) { k.find(t, r, func(n int) order { return orders[n%len(orders)] }) })
	}
	for _, r := range halfTyped {
		t.Run("half typed: "+r.name, func(t *testing.T) { k.find(t, r, func(int) order { return placeFirst }) })
	}
}

// find types the names of a sample, and looks for their schools among the first answers.
func (k known) find(t *testing.T, r respelling, nth func(int) order) {
	t.Helper()
	missed, n := k.missed(r, nth)
	if len(missed) > allowed {
		t.Errorf("%d of %d are not among the first %d: %.200q", len(missed), n, among, missed)
	}
}

func seed(t *testing.T) uint64 {
	t.Helper()
	text := cmp.Or(os.Getenv(seedVariable), "1")
	n, err := strconv.ParseUint(text, 10, 64)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// halfTyped are the beginnings of names, up to the middle of a phrase.
var halfTyped = []respelling{
	{"c", church + `.*`, "c"}, {"c o", church + `.*`, "c o"}, {"c of", church + `.*`, "c of"},
	{"c of e", church + `.*`, "c of e"},
	{"church", church + `.*`, "church"}, {"church o", church + `.*`, "church o"},
	{"church of e", church + `.*`, "church of e"},
	{"church of eng", church + `.*`, "church of eng"},
	{"church of england pri", church + ` *pri.*`, "church of england pri"},
	{"roman", catholics + `.*`, "roman"}, {"roman cath", catholics + `.*`, "roman cath"}, {"rc", catholics + `.*`, "rc"},
	{"saint one letter", saint + `(.).*`, "saint $2"}, {"voluntary aid", aided + `.*`, "voluntary aid"},
	{"voluntary con", kept + `.*`, "voluntary con"},
}

// known is the real register: its schools, and how many share one name in one town. If more
// share it than answers are looked at, nothing typed can tell them apart.
type known struct {
	*office
	all   []register.School
	alike map[string]int
}

// missed are the queries of a sample that do not find their school.
func (k known) missed(r respelling, nth func(int) order) (missed []string, n int) {
	random := rand.New(rand.NewPCG(seed(k.t), 7))
	for _, i := range random.Perm(len(k.all)) {
		s := k.all[i]
		name := r.of(s.Name)
		if s.Town == "" || k.alike[called(s)] > among || name == s.Name && r.pattern != "^" {
			continue
		}
		query := nth(n)(name, s)
		found, err := k.Find(k.t.Context(), register.FindInput{Words: query, All: true, Limit: among})
		if err != nil {
			k.t.Fatal(err)
		}
		if !slices.ContainsFunc(found.Schools, func(f register.School) bool { return f.ID == s.ID }) {
			missed = append(missed, query)
		}
		if n++; n == sampled {
			break
		}
	}
	return missed, n
}

func called(s register.School) string { return spelling.Name(s.Name + " " + s.Town) }

func theRealRegister(t *testing.T, o *office) known {
	t.Helper()
	file, err := os.ReadFile(filepath.Join(testdata.Dir(t), "schools", "edubasealldata_derived.csv"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := o.Import(t.Context(), bytes.NewReader(file), func(int, int) {}); err != nil {
		t.Fatal(err)
	}
	if err := o.Reindex(t.Context()); err != nil {
		t.Fatal(err)
	}
	k := known{o, o.all(), map[string]int{}}
	for _, s := range k.all {
		k.alike[called(s)]++
	}
	return k
}

func (o *office) all() []register.School {
	var all []register.School
	schools := docdb.Of[register.School]("schools")
	err := schools.Each(o.t.Context(), o.db, docdb.Query{Limit: docdb.MaxLimit}, func(s register.School) error {
		all = append(all, s)
		return nil
	})
	if err != nil {
		o.t.Fatal(err)
	}
	return all
}
