package spelling

import (
	"slices"
	"strings"
)

// groups are phrases that mean the same; the first is what they are rewritten to. Letters
// with points between them need no line: "C.E." is cut like "c e".
var groups = [][]string{
	{"cofe", "church of england", "c of e", "cof e", "c o f e", "c of england", "church of e", "ch of e", "ch of england",
		"ce", "c e", "coe", "church england"},
	{"catholic", "roman catholic", "rc", "r c", "roman cath", "rom cath", "r catholic", "cath"},
	{"va", "voluntary aided", "voluntarily aided", "vol aided", "v aided", "v a", "aided"},
	{"vc", "voluntary controlled", "vol controlled", "v controlled", "v c", "controlled"},
	{"cofe va", "ceva", "cofeva", "ce va", "cofe aided"},
	{"cofe vc", "cevc", "cofevc", "ce vc", "cofe controlled"},
	{"catholic va", "rcva"},
	{"methodist", "meth"},
	{"urc", "united reformed church", "u r c", "united reform church"},
	{"st", "saint", "ss", "s s", "sts", "saints", "snt"},
	{"all saints", "all sts", "all ss"},
	{"mount", "mt"},
	{"great", "gt"},
	{"little", "ltl"},
	{"jmi", "junior mixed and infant", "junior mixed and infants", "junior mixed infant", "junior mixed infants",
		"junior and mixed infant", "junior and mixed infants", "jm and i", "j m and i", "j m i"},
	{"junior and infant", "junior and infants", "junior infant", "junior infants", "j and i", "infant and junior",
		"infants and junior", "infants and juniors", "jnr and inf", "inf and jnr", "jun and inf", "infant junior"},
	{"infant and nursery", "infants and nursery", "i and n", "nursery and infant", "nursery and infants", "inf and nur"},
	{"primary and nursery", "nursery and primary"},
	{"junior", "jnr", "jr", "jun", "juniors"},
	{"infant", "infants", "inf", "infs", "inft"},
	{"nursery", "nurs", "nur", "nsy"},
	{"primary", "prim", "pri"},
	{"community primary", "cp", "c p", "comm primary", "com primary", "comm prim"},
	{"secondary", "sec"},
	{"comprehensive", "comp"},
	{"preparatory", "prep"},
	{"foundation", "fdn"},
	{"grammar", "gram"},
	{"college", "coll"},
	{"academy", "acad", "acdmy", "academies"},
	{"school", "sch", "schl", "schs", "schools"},
	{"high school", "hs", "h s"},
	{"sixth form", "6th form", "vi form", "vith form"},
	{"pru", "pupil referral unit", "p r u"},
	{"utc", "university technical college", "university technology college", "u t c"},
	{"boys", "boy"},
	{"girls", "girl"},
	{"centre", "center", "ctr"}, //nolint:misspell // people type it so
	{"brothers", "bros"},
	{"upon", "on"},
	{"ks", "key stage"},
}

// joined are spellings that may also end in a letter for how a church school is maintained,
// as in "C.E. (A)". At the end of a query the letter may begin a word, so they are not
// looked for there.
var joined = [][2]string{{"a", "va"}, {"c", "vc"}}

// phrase is a spelling and what it becomes.
type phrase struct {
	words []string
	to    []string
	bound bool // not at the end of what is being typed
}

// table holds the phrases by their first word, the longest first.
type table map[string][]phrase

func newTable() table {
	t := table{}
	for _, group := range groups {
		to := strings.Fields(group[0])
		for _, spelling := range group {
			t.add(phrase{words: strings.Fields(spelling), to: to})
		}
	}
	for _, spelling := range groups[0] {
		for _, letter := range joined {
			words := append(strings.Fields(spelling), letter[0])
			t.add(phrase{words: words, to: []string{"cofe", letter[1]}, bound: true})
		}
	}
	for first := range t {
		slices.SortStableFunc(t[first], func(a, b phrase) int { return len(b.words) - len(a.words) })
	}
	return t
}

func (t table) add(p phrase) { t[p.words[0]] = append(t[p.words[0]], p) }

// phrases is the table, which nothing changes.
var phrases = newTable()
