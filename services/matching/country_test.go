package matching_test

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/embed/minilm"
	"lateral/pkg/money"
	"lateral/pkg/search/bleve"
	"lateral/pkg/testdata"
	"lateral/services/agreements"
	"lateral/services/diary"
	"lateral/services/evidence"
	"lateral/services/leaders"
	"lateral/services/matching"
	"lateral/services/matching/labelled"
	"lateral/services/matching/matchingtest"
	"lateral/services/matching/relevance"
	"lateral/services/needs"
	"lateral/services/needs/needstest"
	"lateral/services/register"
	"lateral/services/themes/reading"
)

var meaningsFile = flag.String("meanings", "",
	"where BenchmarkNational keeps what texts mean between runs; without one, the model reads them each time")

var everySchool = flag.Int("every", 1, "of how many schools one asks in BenchmarkNational")

// country is the real register, with 10,000 services and a need of each open school.
type country struct {
	*needstest.World
	reader  *reading.Reader
	set     labelled.Set
	schools map[register.URN]register.School
	asked   []needs.Need
	means   map[string]relevance.Meaning // by the id in the set
}

func newCountry(b *testing.B) *country {
	b.Helper()
	n := needstest.New(b, slices.Concat(leaders.Schemas(), diary.Schemas(), agreements.Schemas(), evidence.Schemas(),
		matching.Schemas())...)
	reader := reading.NewReader(minilm.Digest(), minilm.Load)
	c := &country{World: n, reader: reader, schools: map[register.URN]register.School{}}
	c.readRegister(b)
	set, err := labelled.Read("testdata")
	if err != nil {
		b.Fatal(err)
	}
	c.set = set
	c.means = c.readMeanings(b)
	random := rand.New(rand.NewPCG(1, 2))
	c.offerAll(b, random)
	c.askAll(b, random)
	return c
}

func (c *country) readRegister(b *testing.B) {
	b.Helper()
	file, err := os.Open(filepath.Join(testdata.Dir(b), "schools", "edubasealldata_derived.csv"))
	if err != nil {
		b.Fatal(err)
	}
	defer file.Close()
	if _, err := c.Register.Import(c.Ctx, file, func(int, int) {}); err != nil {
		b.Fatal(err)
	}
	err = docdb.Of[register.School]("schools").Each(c.Ctx, c.DB, docdb.Query{Limit: docdb.MaxLimit},
		func(s register.School) error {
			c.schools[s.URN()] = s
			return nil
		})
	if err != nil {
		b.Fatal(err)
	}
}

func textOf(s labelled.Service) relevance.Text {
	return relevance.Text{Title: s.Title, Body: s.Description, Ticked: s.Themes}
}

// readMeanings has the model read each text of the set once, or takes what it read before.
func (c *country) readMeanings(b *testing.B) map[string]relevance.Meaning {
	b.Helper()
	known := map[string]relevance.Meaning{}
	if text, err := os.ReadFile(*meaningsFile); err == nil {
		if err := json.Unmarshal(text, &known); err != nil {
			b.Fatal(err)
		}
	} else if !errors.Is(err, fs.ErrNotExist) {
		b.Fatal(err)
	}
	learn := func(id string, t relevance.Text) {
		m, err := relevance.Learn(c.reader, t, known[id])
		if err != nil {
			b.Fatal(err)
		}
		known[id] = m
	}
	for _, s := range c.set.Services {
		learn(s.ID, textOf(s))
	}
	for _, n := range c.set.Needs {
		learn(n.ID, relevance.Text{Body: n.Text, Ticked: n.Themes})
	}
	if *meaningsFile != "" {
		text, err := json.Marshal(known)
		if err == nil {
			err = os.WriteFile(*meaningsFile, text, 0o600)
		}
		if err != nil {
			b.Fatal(err)
		}
	}
	return known
}

// open are the open schools, by number.
func (c *country) open() []register.School {
	var all []register.School
	for _, s := range c.schools {
		if s.Status == register.Open {
			all = append(all, s)
		}
	}
	slices.SortFunc(all, func(a, b register.School) int {
		if a.ID < b.ID {
			return -1
		}
		return 1
	})
	return all
}

func phasesOf(s labelled.Service) []register.Phase {
	var phases []register.Phase
	for _, name := range s.Phases {
		if phase, known := labelled.Phase(name); known {
			phases = append(phases, phase)
		}
	}
	return phases
}

// offerAll writes the leaders, each at a school of a phase that they work with, their services
// and the candidates with their meanings.
func (c *country) offerAll(b *testing.B, random *rand.Rand) {
	b.Helper()
	homes := c.open()
	source := map[string]labelled.Service{}
	matchingtest.Write(c.World, matchingtest.Leaders, func(tx docdb.Tx, i int) error {
		home := homes[random.IntN(len(homes))]
		for tries := 0; tries < 50 && !slices.Contains(phasesOf(c.set.Services[i%len(c.set.Services)]), home.Phase); tries++ {
			home = homes[random.IntN(len(homes))]
		}
		return c.insertLeader(tx, random, i, home, source)
	})
	engine, err := bleve.New(b.TempDir())
	if err != nil {
		b.Fatal(err)
	}
	defer engine.Close()
	if err := matching.New(c.DB, engine, c.Clock.Now).Candidates.Rebuild(c.Ctx); err != nil {
		b.Fatal(err)
	}
	ids := make([]string, 0, len(source))
	for id := range source {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	matchingtest.Write(c.World, len(ids), func(tx docdb.Tx, i int) error {
		one, err := candidateDocs.Get(c.Ctx, tx, ids[i])
		if err != nil {
			return err
		}
		one.Meaning = c.means[source[ids[i]].ID]
		return candidateDocs.Replace(c.Ctx, tx, &one)
	})
}

func (c *country) insertLeader(tx docdb.Tx, random *rand.Rand, i int, home register.School,
	source map[string]labelled.Service) error {
	first := c.set.Services[i%len(c.set.Services)]
	l := matchingtest.Numbered(i, home.URN(), first.Themes...)
	for n := i; n < matchingtest.Services; n += matchingtest.Leaders {
		from := first
		if n != i {
			from = c.set.Services[random.IntN(len(c.set.Services))]
		}
		s := l.Numbered(n, from.Title, from.Description)
		s.Themes = from.Themes
		if phases := phasesOf(from); len(phases) > 0 {
			s.Phases = phases
		}
		matchingtest.Vary(s, n, random)
		source[s.ID] = from
	}
	l.Free = matchingtest.FreeOf(c.World, random)
	return l.Insert(c.Ctx, tx)
}

// meant is what matching keeps of an open need.
type meant struct {
	docdb.Meta
	Meaning relevance.Meaning `json:"meaning"`
}

// askAll writes a need of each open school, of those in the set that are of its phase, and what it means.
func (c *country) askAll(b *testing.B, random *rand.Rand) {
	b.Helper()
	var homes []register.School
	for i, s := range c.open() {
		if i%*everySchool == 0 {
			homes = append(homes, s)
		}
	}
	by := map[register.Phase][]labelled.Need{}
	for _, n := range c.set.Needs {
		if phase, known := labelled.Phase(n.Phase); known {
			by[phase] = append(by[phase], n)
		}
	}
	c.asked = make([]needs.Need, len(homes))
	matchingtest.Write(c.World, len(homes), func(tx docdb.Tx, i int) error {
		home, from := homes[i], c.set.Needs[random.IntN(len(c.set.Needs))]
		if same := by[home.Phase]; len(same) > 0 {
			from = same[random.IntN(len(same))]
		}
		n := needs.Need{
			Meta: docdb.Meta{ID: fmt.Sprintf("need_%05d", i)}, Ref: fmt.Sprintf("N-%d", i), Number: int64(i),
			URN: home.URN(), State: needs.Open, PostedAt: new(c.Clock.Now()), Reach: needs.ToNation, Region: home.Region,
			Ask: needs.Ask{
				What: from.Text, Themes: from.Themes, Phase: home.Phase, HalfDays: 6, ByOn: "2026-03-27", InPerson: true,
				Remote: i%2 == 0, Funding: needs.FromBudget, Budget: money.Pounds(1500), MostReach: needs.ToNation,
			},
		}
		c.asked[i] = n
		if err := needDocs.Insert(c.Ctx, tx, &n); err != nil {
			return err
		}
		m := meant{Meta: docdb.Meta{ID: n.ID}, Meaning: c.means[from.ID]}
		return docdb.Of[meant]("asked_meanings").Insert(c.Ctx, tx, &m)
	})
}
