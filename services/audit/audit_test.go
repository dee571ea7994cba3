package audit_test

import (
	"encoding/csv"
	"fmt"
	"log/slog"
	"net/netip"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/jobs"
	"lateral/services/audit"
	"lateral/services/people"
	"lateral/services/people/peopletest"
	"lateral/services/register"
	"lateral/services/security"
)

const (
	baked  events.Type = "cakes.baked"
	hidden events.Type = "cakes.hidden"

	ours, theirs = "100001", "100002" // schools of the kit
)

// kitchen is a record of cakes of two schools, on real storage.
type kitchen struct {
	*peopletest.Kit
	*audit.Service
	log   *events.Log
	watch *security.Service
	known string // account of the baker whom all know by name
}

// cake is the data of an event: the places that are told of it, and a baker known to all.
type cake struct {
	Places []string `json:"places"`
	Known  string   `json:"known,omitempty"`
}

func newKitchen(t *testing.T) *kitchen {
	t.Helper()
	k := &kitchen{Kit: peopletest.New(t)}
	if err := k.DB.Define(t.Context(), append(security.Schemas(), events.PlacesSchema())...); err != nil {
		t.Fatal(err)
	}
	table, err := events.TableOf([]events.Row{
		events.RowOf(baked, "cake", func(c cake) []events.Line {
			var lines []events.Line
			for _, place := range c.Places {
				text := "A cake was baked in " + place + "."
				lines = append(lines, events.Line{Place: place, Text: text, Ref: "C-1", Known: c.Known})
			}
			return append(lines, events.Line{Place: events.Service, Text: "A cake was baked."})
		}),
	})
	if err != nil {
		t.Fatal(err)
	}
	k.Service = audit.New(k.DB, table)
	k.watch = security.New(k.DB, k.Clock.Now, slog.New(slog.DiscardHandler), func(string) string { return "" })
	k.log = events.NewLog(k.Clock.Now, k.IDs, jobs.NewQueue(k.DB, k.Clock.Now, k.IDs), nil, k.watch.Witness).Placing(table)
	return k
}

// bake lets somebody with roles in the places bake cakes for the schools.
func (k *kitchen) bake(n int, who string, in []string, what events.Type, places ...string) {
	k.T.Helper()
	ctx := events.WithActor(k.T.Context(), events.Actor{AccountID: who, Places: in})
	ctx = people.WithCaller(ctx, people.Caller{Address: netip.MustParseAddr("192.0.2.7"), Agent: "Firefox on Windows"})
	err := k.DB.Update(ctx, func(tx docdb.Tx) error {
		for i := range n {
			if err := k.log.Append(ctx, tx, what, fmt.Sprintf("cake_%d", i), cake{places, k.known}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		k.T.Fatal(err)
	}
}

// as is somebody who acts in a role.
func as(account string, role people.Role, place people.Place) people.Actor {
	return people.Actor{AccountID: account, Held: []people.Held{{Role: role, Place: place}}}
}

func (k *kitchen) head() people.Actor { return as("acct_head", people.Head, people.School(ours)) }

func (k *kitchen) operator() people.Actor { return as("acct_op", people.Operator, people.Service()) }

// read returns the entries of all pages: "who: what".
func (k *kitchen) read(actor people.Actor, f audit.Filter) []audit.Entry {
	k.T.Helper()
	var all []audit.Entry
	for {
		found, next, err := k.List(k.T.Context(), actor, f)
		if err != nil {
			k.T.Fatal(err)
		}
		all = append(all, found...)
		if f.Cursor = next; next == "" {
			return all
		}
	}
}

// both are the words for a head and for a broker.
func both(head, broker string) map[string]string {
	return map[string]string{"head": head, "broker": broker}
}

func TestWhoIsNamedToWhom(t *testing.T) {
	k := newKitchen(t)
	k.Schools(ours, theirs)
	group := k.Partnership("Group", ours, theirs).ID
	person := k.Person(people.Held{Role: people.Senior, Place: people.School(ours)})
	at := func(urn string) people.Place { return people.School(register.URN(urn)) }
	readers := map[string]people.Actor{
		"head": k.head(), "broker": as("acct_b", people.Broker, people.Partnership(group)), "operator": k.operator(),
	}
	placesOf := map[string]people.Place{"head": at(ours), "broker": people.Partnership(group)}
	for name, c := range map[string]struct {
		in   []string // places of the one who bakes
		who  string
		want map[string]string
	}{
		"of the school":         {[]string{ours}, person.ID, both("Person 1", "Person 1")},
		"of another school":     {[]string{theirs}, person.ID, both("Somebody at another school", "Person 1")},
		"of the partnership":    {[]string{group}, person.ID, both("Person 1", "Person 1")},
		"of the service":        {[]string{events.Service}, person.ID, both("An operator", "An operator")},
		"by a link in a letter": {nil, person.ID, both("Person 1", "Somebody elsewhere")},
		"nobody": {nil, events.System, map[string]string{
			"head": "The service", "broker": "The service", "operator": "The service",
		}},
		"the reader": {[]string{theirs}, "acct_head", map[string]string{"head": "Somebody", "operator": "Somebody"}},
	} {
		k.bake(1, c.who, c.in, baked, ours, group, theirs)
		k.Clock.Advance(time.Second)
		for role, want := range c.want {
			got := k.read(readers[role], audit.Filter{Place: placesOf[role], Limit: 1, Thing: "cake"})[0]
			if got.Who != want {
				t.Errorf("%s, read by the %s: %q, not %q", name, role, got.Who, want)
			}
			if (got.PersonID != "") != (strings.HasPrefix(got.Who, "Person") || got.Who == "Somebody") {
				t.Errorf("%s, read by the %s: %q has the account %q", name, role, got.Who, got.PersonID)
			}
		}
	}
}

func TestTheActsOfAPersonWhoIsNotNamedAreNotFound(t *testing.T) {
	k := newKitchen(t)
	k.Schools(ours, theirs)
	other := k.Person(people.Held{Role: people.Senior, Place: people.School(theirs)})
	k.bake(3, other.ID, []string{theirs}, baked, ours, theirs)
	for _, person := range []string{other.ID, other.Email, "nobody@example.org"} {
		if got := k.read(k.head(), audit.Filter{Place: people.School(ours), Person: person}); len(got) != 0 {
			t.Errorf("%s is found: %v", person, got)
		}
	}
	if got := k.read(k.operator(), audit.Filter{Person: other.Email}); len(got) != 3 {
		t.Errorf("the operator finds %d", len(got))
	}
}

// A leader acts for another school, but whoever asked them knows who they are.
func TestWhomAllKnowIsNamedAndFound(t *testing.T) {
	k := newKitchen(t)
	k.Schools(ours, theirs)
	leader := k.Person(people.Held{Role: people.Senior, Place: people.School(theirs)})
	k.bake(1, leader.ID, []string{theirs}, baked, ours)
	k.known = leader.ID
	k.bake(2, leader.ID, []string{theirs}, baked, ours)
	got := k.read(k.head(), audit.Filter{Place: people.School(ours), Person: leader.Email})
	if len(got) != 2 || got[0].Who != leader.Name || got[0].PersonID != leader.ID {
		t.Errorf("found %+v; want the two that name %s", got, leader.Name)
	}
}

func TestWhatTheTableDoesNotTellIsNotRead(t *testing.T) {
	k := newKitchen(t)
	k.Schools(ours, theirs)
	k.bake(2, "acct_x", nil, hidden, ours)
	k.bake(1, "acct_x", nil, baked, theirs)
	for place, want := range map[string]int{ours: 0, theirs: 1} {
		f := audit.Filter{Place: people.School(register.URN(place)), Thing: "cake"}
		if got := k.read(k.operator(), f); len(got) != want {
			t.Errorf("%d entries of %s", len(got), place)
		}
	}
}

func TestOriginsAreForgottenAfterAYear(t *testing.T) {
	k := newKitchen(t)
	k.Schools(ours)
	k.bake(1, "acct_head", []string{ours}, baked, ours)
	mine := audit.Filter{Place: people.School(ours), Thing: "cake"}
	want := security.Origin{Address: "192.0.2.7", Device: "Firefox on Windows"}
	if diff := cmp.Diff(want, k.read(k.head(), mine)[0].Origin); diff != "" {
		t.Error(diff)
	}
	if got := k.read(as("acct_2", people.Head, people.School(ours)), mine)[0].Origin; got != (security.Origin{}) {
		t.Errorf("another head reads %+v", got)
	}
	k.Clock.Advance(367 * 24 * time.Hour)
	if n, err := k.watch.Tidy(t.Context()); n == 0 || err != nil {
		t.Errorf("%d forgotten, %v", n, err)
	}
	if got := k.read(k.operator(), mine)[0].Origin; got != (security.Origin{}) {
		t.Errorf("after a year: %+v", got)
	}
}

func TestAnExportIsBoundedAndSaysSo(t *testing.T) {
	k := newKitchen(t)
	k.Schools(ours)
	f := audit.Filter{Place: people.School(ours), Thing: "cake"}
	rows := func() [][]string {
		text, err := k.Export(t.Context(), k.head(), f)
		if err != nil {
			t.Fatal(err)
		}
		all, err := csv.NewReader(strings.NewReader(string(text))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		return all
	}
	k.bake(600, "acct_head", []string{ours}, baked, ours)
	if got := rows(); len(got) != 601 || got[600][2] != "A cake was baked in "+ours+"." {
		t.Errorf("%d rows, the last %v", len(got), got[len(got)-1])
	}
	k.bake(audit.MostRows, "acct_head", []string{ours}, baked, ours)
	if got := rows(); len(got) != audit.MostRows+2 || !strings.Contains(got[len(got)-1][2], "goes on") {
		t.Errorf("%d rows, the last %v", len(got), got[len(got)-1])
	}
}

func TestOtherPlacesLookAbsent(t *testing.T) {
	k := newKitchen(t)
	k.Schools(ours, theirs)
	for name, c := range map[string]struct {
		actor people.Actor
		place people.Place
	}{
		"another school":             {k.head(), people.School(theirs)},
		"everywhere":                 {k.head(), people.Place{}},
		"a school that is not there": {k.operator(), people.School("999999")},
		"the service as a school":    {k.operator(), people.School(events.Service)},
		"one's school as a senior":   {as("acct_s", people.Senior, people.School(ours)), people.School(ours)},
		"one's school as finance":    {as("acct_f", people.Finance, people.School(ours)), people.School(ours)},
		"a partnership of nobody's":  {k.head(), people.Partnership("none")},
	} {
		if _, _, err := k.List(t.Context(), c.actor, audit.Filter{Place: c.place}); !apperr.Is(err, apperr.KindNotFound) {
			t.Errorf("%s: %v", name, err)
		}
		if _, err := k.Export(t.Context(), c.actor, audit.Filter{Place: c.place}); !apperr.Is(err, apperr.KindNotFound) {
			t.Errorf("%s, exported: %v", name, err)
		}
	}
}

// Somebody who takes another's name is still told from them, in what they did before too.
func TestANewNameDoesNotRewriteTheRecord(t *testing.T) {
	k := newKitchen(t)
	k.Schools(ours, theirs)
	person := k.Person(people.Held{Role: people.Senior, Place: people.School(ours)})
	k.bake(1, person.ID, []string{ours}, baked, ours)
	who := func() string {
		return k.read(k.head(), audit.Filter{Place: people.School(ours), Thing: "cake"})[0].Who
	}
	for _, step := range []struct{ name, want string }{
		{"Fiona Marchetti", "Fiona Marchetti (formerly " + person.Name + ")"},
		{"Grace Hopper", "Grace Hopper (formerly " + person.Name + ", Fiona Marchetti)"},
		{person.Name, person.Name + " (formerly Fiona Marchetti, Grace Hopper)"},
	} {
		a, err := people.GetAccount(k.Ctx, k.DB, person.ID)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := k.Directory.Change(k.Ctx, a.ID, a.Version, people.ChangeInput{Name: &step.name}); err != nil {
			t.Fatal(err)
		}
		if got := who(); got != step.want {
			t.Errorf("after the name %s the record says %q, not %q", step.name, got, step.want)
		}
	}
}
