package finding_test

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/docdb"
	"lateral/pkg/embed/minilm"
	"lateral/pkg/jobs"
	"lateral/pkg/search/meilisearch"
	"lateral/pkg/search/meilisearch/meilisearchtest"
	"lateral/services/finding"
	"lateral/services/matching"
	"lateral/services/matching/matchingtest"
	"lateral/services/needs/needstest"
	"lateral/services/register"
	"lateral/services/themes"
	"lateral/services/themes/reading"
)

// sold is a service of the field, with who offers it.
type sold struct {
	title, says, leader string
	urn                 register.URN
	theme               themes.ID // "" for none
}

// The schools of the field, beside those of the world.
const (
	oxford register.URN = "100011" // in the town of that name
	marys  register.URN = "100012"
)

// field are services as leaders might write them, of many kinds.
var field = []sold{
	{"Phonics from the first day", "Daily blending and segmenting in Reception, and what to do for those who fall behind.",
		"Priya Raman", near, "phonics"},
	{"Early reading in key stage 1", "Decodable books, and how to hear children read so that letters match sounds.",
		"Tom Ashdown", far, "phonics"},
	{"Reading for pleasure", "Book corners, story time and a library that children love.", "Ann Lowe", marys, ""},
	{"Catch-up readers in Year 7", "Students who arrive at secondary school unable to read well: fluency and vocabulary.",
		"Omar Haddad", far, ""},
	{"Calm corridors and classrooms", "Routines for moving between lessons, and adults who are where they are needed.",
		"Jo Bell", near, "behaviour"},
	{"Restorative conversations", "After an incident: how to talk, and how to put things right.", "Sam Pike", far,
		"behaviour"},
	{"Attendance first", "Persistent absence, first-day calls and home visits, done with families.", "Lin Wu", near,
		"attendance"},
	{"Times tables that stick", "Arithmetic fluency in maths, ten minutes a day.", "Ed Stone", marys, "mathematics"},
	{"Mathematics for mastery", "Lesson design, variation and reasoning.", "Una Reid", far, "mathematics"},
	{"New to English", "English as an additional language: the first twelve weeks of new arrivals.", "Ioana Popa", near,
		""},
	{"Review of governance", "How well the board holds leaders to account, with a plan.", "Hugh Marsh", far, "governance"},
	{"Budgets that balance", "Three-year forecasts, staffing ratios and contracts.", "Kit Vane", marys, ""},
	{"A mentor for new headteachers", "Somebody to ring in the first year of headship.", "Rosa Quill", far, ""},
	{"SENCO's first year", "Provision maps, annual reviews and working with outside agencies.", "Di Frost", near, ""},
	{"Dyslexia-friendly classrooms", "Overlays, spacing and reading tasks that do not shame.", "Al Moss", far, ""},
	{"Brass for whole classes", "Trombone and cornet from Year 4, with a concert.", "Grace Day", oxford, ""},
	{"A singing school", "Assemblies, choirs and confidence.", "Bea Hart", near, ""},
	{"Science outdoors", "Enquiry with what every cupboard has.", "Cy Wren", marys, ""},
	{"History and geography in order", "What comes first and what builds on it.", "Flo Nash", far, ""},
	{"Safeguarding check", "The single central record, culture and case files.", "Gil Hope", near, ""},
	{"Marking less, reading more of it", "Feedback in the lesson, and evenings back.", "Ned Fell", far, ""},
	{"Stamina in writing", "From sentences to pages: planning, drafting and handwriting.", "Ivy Cole", marys, ""},
}

// filled are all services of the field, in one world for all tests that only look.
func (w *world) filled() *world {
	w.t.Helper()
	w.Import(
		needstest.School{URN: string(oxford), Name: "Field Primary School", Town: "Reading", Easting: "471000",
			Northing: "173000"},
		needstest.School{URN: string(marys), Name: "St Mary's Catholic Primary School", Town: "Winchester",
			Easting: "448000", Northing: "129000"},
	)
	for i, s := range field {
		w.sells(i, s)
	}
	if err := w.matching.Candidates.Reindex(w.Ctx); err != nil {
		w.t.Fatal(err)
	}
	return w
}

// sells writes the documents of a service directly: the use-cases do not choose names.
func (w *world) sells(i int, one sold) {
	w.t.Helper()
	l := matchingtest.Numbered(i, one.urn)
	l.Leader.Name, l.Leader.NameKey = one.leader, strings.ToLower(one.leader)
	if s := l.Numbered(i, one.title, one.says); one.theme != "" {
		s.Themes = themesOf(one.theme)
	}
	if err := w.DB.Update(w.Ctx, func(tx docdb.Tx) error { return l.Insert(w.Ctx, tx) }); err != nil {
		w.t.Fatal(err)
	}
}

// byMeaning has texts read by meaning too.
func (w *world) byMeaning() *world {
	w.t.Helper()
	w.matching = matching.New(w.DB, w.engine, w.Clock.Now, matching.WithReader(model()),
		matching.WithSpelling(spelling))
	w.finding = finding.New(w.DB, w.Log, w.broken, w.matching, w.Clock.Now, w.IDs)
	if err := w.matching.Candidates.Reindex(w.Ctx); err != nil {
		w.t.Fatal(err)
	}
	if err := w.matching.Fill(w.Ctx, jobs.Job{}); err != nil {
		w.t.Fatal(err)
	}
	return w
}

var model = sync.OnceValue(func() *reading.Reader { return reading.NewReader(minilm.Digest(), minilm.Load) })

// closeOf are the titles of what is close to what was typed.
func closeOf(f finding.Found) []string {
	f.Cards = slices.DeleteFunc(slices.Clone(f.Cards), func(c finding.Card) bool { return !c.Close })
	return titles(f)
}

const halfAPage = `Our priority this year comes from the last visit. Most children join us with little spoken
language. By the end of Reception only half can say the sound of each letter, and few can put sounds together to read
a word. Teachers use three different schemes. Parents hear their child read at home once a week or less.
We would like somebody to look at what happens in the daily lesson, to coach two teachers who are new to the age group,
and to help our literacy lead decide what to buy and what to stop. The governors have set money aside until July.`

// What people type finds what they mean, and not the rest.
func TestWhatPeopleType(t *testing.T) {
	w := newWorld(t).filled().byMeaning()
	for name, tt := range map[string]struct {
		typed string
		first string   // "" for whichever
		close []string // besides
		never []string // not even near
		alone bool     // nothing else is close
		none  bool     // nothing is found
	}{
		"a symptom": {typed: "children cannot blend sounds", close: []string{"Early reading in key stage 1"},
			never: []string{"Budgets that balance", "Attendance first"}},
		"a symptom in other words": {typed: "Pupils push and shout on the stairs when they change rooms",
			first: "Calm corridors and classrooms", never: []string{"Budgets that balance", "Science outdoors"}},
		"another":  {typed: "we are running out of money", first: "Budgets that balance"},
		"one more": {typed: "new head needs someone to talk to", first: "A mentor for new headteachers"},
		"one word": {typed: "phonics", first: "Phonics from the first day",
			never: []string{"Budgets that balance", "Review of governance"}},
		"a word that is a town too": {typed: "reading", close: []string{"Reading for pleasure",
			"Early reading in key stage 1", "Dyslexia-friendly classrooms", "Marking less, reading more of it"},
			never: []string{"Brass for whole classes"}},
		"an abbreviation":     {typed: "EAL", first: "New to English"},
		"in small letters":    {typed: "eal", first: "New to English"},
		"an everyday word":    {typed: "maths", close: []string{"Times tables that stick", "Mathematics for mastery"}},
		"a rare word":         {typed: "trombone", first: "Brass for whole classes", alone: true},
		"two rare words":      {typed: "cornet concert", first: "Brass for whole classes", alone: true},
		"a leader":            {typed: "Priya Raman", first: "Phonics from the first day", alone: true},
		"a leader, in part":   {typed: "raman", first: "Phonics from the first day", alone: true},
		"of plain words":      {typed: "grace day", first: "Brass for whole classes"},
		"a leader and a word": {typed: "Bell classrooms", first: "Calm corridors and classrooms"},
		"a leader, misspelt":  {typed: "priyya raman", first: "Phonics from the first day", alone: true},
		"a leader, by sound":  {typed: "Preeya", first: "Phonics from the first day", alone: true},
		"in full, by sound":   {typed: "Preeya Ramen", first: "Phonics from the first day", alone: true},
		"a short name":        {typed: "Pria", first: "Phonics from the first day", alone: true},
		"a leader in a sentence": {typed: "could Hugh Marsh help us with our board of governors again next year please",
			first: "Review of governance"},
		"a school": {typed: "Field Primary School", first: "Brass for whole classes"},
		"a school of many words": {typed: "St Mary's Catholic Primary School, Winchester: science",
			first: "Science outdoors"},
		"a school, in part": {typed: "St Mary's", close: []string{"Reading for pleasure", "Times tables that stick",
			"Budgets that balance", "Science outdoors", "Stamina in writing"}, alone: true},
		"a school, misspelt": {typed: "Elm Scool", close: []string{"New to English", "A singing school"}},
		"a town":             {typed: "winchester", close: []string{"Science outdoors", "Stamina in writing"}},
		"a town and a word":  {typed: "winchester tables", first: "Times tables that stick"},
		"an honour and a word": {typed: "specialist leader of education mathematics",
			first: "Mathematics for mastery"},
		"a typing error":     {typed: "fonics", first: "Phonics from the first day"},
		"two typing errors":  {typed: "attend" + "ence of fam" + "ilys", first: "Attendance first"},
		"half a page":        {typed: halfAPage, first: "Early reading in key stage 1"},
		"another language":   {typed: "обучение чтению", none: true},
		"nonsense":           {typed: "xyzzy qwertz", none: true},
		"what nobody offers": {typed: "my car has broken down", none: true},
		"one endless word":   {typed: strings.Repeat("phonics", 200), alone: true},
		"marks alone":        {typed: "?! … 🎺", close: []string{"Science outdoors"}},
	} {
		t.Run(name, func(t *testing.T) {
			f := w.find(finding.Query{Text: tt.typed})
			all, close := titles(f), closeOf(f)
			if tt.first != "" && (len(all) == 0 || all[0] != tt.first) {
				t.Errorf("first comes %q", all)
			}
			for _, title := range tt.close {
				if !slices.Contains(close, title) {
					t.Errorf("%q is not close: %q", title, close)
				}
			}
			for _, title := range tt.never {
				if slices.Contains(all, title) {
					t.Errorf("%q is found: %q", title, all)
				}
			}
			if expected := len(tt.close) + min(1, len(tt.first)); tt.alone && len(close) > expected {
				t.Errorf("also close: %q", close)
			}
			if tt.none && len(all) > 0 {
				t.Errorf("found: %q", all)
			}
			if f.Degraded || f.Next == "" && f.Total != len(close) {
				t.Errorf("%d are counted, close are %q; degraded %v", f.Total, close, f.Degraded)
			}
		})
	}
}

// whatPeopleType are texts of every kind.
var whatPeopleType = []string{
	"children cannot blend sounds", "Pupils push and shout on the stairs when they change rooms", "reading", "EAL",
	"maths", "trombone", "Priya Raman", "St Mary's", "winchester tables", "fonics", halfAPage, "xyzzy qwertz",
}

// What is counted is what is found: each choice of a facet leaves as many as it says.
func TestCountsAgree(t *testing.T) {
	w := newWorld(t).filled()
	for _, typed := range whatPeopleType {
		f := w.find(finding.Query{Text: typed})
		for name, facet := range map[string]struct {
			choices []finding.Choice
			choose  func(*finding.Query, string)
		}{
			"theme":       {f.Facets.Themes, func(q *finding.Query, v string) { q.Themes = themesOf(themes.ID(v)) }},
			"mode":        {f.Facets.Modes, func(q *finding.Query, v string) { q.Mode = finding.Mode(v) }},
			"partnership": {f.Facets.Partnerships, func(q *finding.Query, v string) { q.Partnerships = []string{v} }},
		} {
			for _, c := range facet.choices {
				q := finding.Query{Text: typed}
				facet.choose(&q, c.Value)
				if narrowed := w.find(q); narrowed.Total != c.Count || len(closeOf(narrowed)) != c.Count {
					t.Errorf("%.30s: %s %s leaves %d, shows %q, and was said to leave %d", typed, name, c.Value,
						narrowed.Total, closeOf(narrowed), c.Count)
				}
			}
		}
		if len(f.Facets.Phases) > 0 && f.Facets.Phases[0].Count != f.Total { // all are for primary schools
			t.Errorf("%.30s: %d are found, %+v", typed, f.Total, f.Facets.Phases)
		}
	}
}

// A service without a word is found by what else is known of it, and one about a theme that the
// list lost is not offered by it.
func TestServicesWithoutWords(t *testing.T) {
	w := newWorld(t)
	w.sells(1, sold{leader: "Priya Raman", urn: near, theme: "flower_arranging"})
	w.sells(2, sold{leader: "Tom Ashdown", urn: far})
	if err := w.matching.Candidates.Reindex(w.Ctx); err != nil {
		t.Fatal(err)
	}
	for _, down := range []bool{false, true} {
		w.broken.down = down
		f := w.find(finding.Query{})
		if f.Total != 2 || len(f.Facets.Themes) != 0 {
			t.Errorf("%d are found, %+v", f.Total, f.Facets.Themes)
		}
		if f := w.find(finding.Query{Text: "raman"}); f.Total != 1 || f.Cards[0].Leader.Name != "Priya Raman" {
			t.Errorf("%d are found by name", f.Total)
		}
		if f := w.find(finding.Query{Text: "trombone"}); len(f.Cards) != 0 {
			t.Errorf("%d are found by a word that nobody says", f.Total)
		}
	}
}

// Without the engine the same is found, in the same order; so it is on each engine.
func TestTheSameIsFoundWithoutTheEngine(t *testing.T) {
	w := newWorld(t).filled().byMeaning()
	for _, typed := range whatPeopleType {
		for _, q := range []finding.Query{{Text: typed}, {Text: typed, URN: here, Order: finding.Nearest},
			{Text: typed, URN: here, WithinKM: 60, Order: finding.Price}} {
			with := w.find(q)
			w.broken.down = true
			without := w.find(q)
			w.broken.down = false
			if diff := cmp.Diff(titles(with), titles(without)); diff != "" || with.Total != without.Total {
				t.Errorf("%.30s by %s: %s", typed, q.Order, diff)
			}
		}
	}
}

// Meilisearch finds the same as Bleve: the same services, in the same order, with the same counts.
func TestBothEnginesFindTheSame(t *testing.T) {
	server := meilisearchtest.Server(t, "that both engines find the same support")
	w := newWorld(t).filled().byMeaning()
	engine := meilisearch.New(server)
	t.Cleanup(func() { _ = engine.Close() })
	m := matching.New(w.DB, engine, w.Clock.Now, matching.WithReader(model()), matching.WithSpelling(spelling))
	if err := m.Candidates.Reindex(w.Ctx); err != nil {
		t.Fatal(err)
	}
	other := finding.New(w.DB, w.Log, engine, m, w.Clock.Now, w.IDs)
	for _, typed := range append(whatPeopleType, "") {
		for _, q := range []finding.Query{{Text: typed}, {Text: typed, URN: here, Order: finding.Nearest},
			{Text: typed, URN: here, WithinKM: 60, Themes: themesOf("phonics", "mathematics")}} {
			in := finding.FindInput{Query: q, Limit: 10}
			one := must(w.finding.Find(w.Ctx, w.head, in))(t)
			same := must(other.Find(w.Ctx, w.head, in))(t)
			if diff := cmp.Diff(one, same); diff != "" || same.Degraded {
				t.Errorf("%.30s %s: %s", typed, q.Order, diff)
			}
		}
	}
}
