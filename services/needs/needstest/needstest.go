// Package needstest is a small world for tests of needs and of the nouns below
// them: the kit of people, schools of many kinds, and needs.
package needstest

import (
	"slices"
	"strings"
	"testing"

	"lateral/pkg/counter"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/needs"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/people/peopletest"
	"lateral/services/register"
	"lateral/services/themes"
)

// World is what a test acts on. It begins on Mon 12 Jan 2026 at 09:00.
type World struct {
	*peopletest.Kit
	Needs *needs.Service
}

// New returns an empty world. More are the schemas of the nouns that the test
// adds.
func New(t testing.TB, more ...docdb.Schema) *World {
	t.Helper()
	kit := peopletest.New(t, slices.Concat(parties.Schemas(), needs.Schemas(), []docdb.Schema{counter.Schema()}, more)...)
	return &World{Kit: kit, Needs: needs.New(kit.DB, kit.Log, kit.Clock.Now, kit.IDs)}
}

// School is a row of the register. Coordinates are of the national grid.
type School struct {
	URN, Name, Type, Status, Phase, Region, Town, Easting, Northing, Pupils, Premium, Trust string
}

// Import puts schools into the register, or changes them. A row without details
// is an open primary school in the South East.
func (w *World) Import(schools ...School) {
	w.T.Helper()
	lines :=
		[]string{"URN,EstablishmentName,TypeOfEstablishment (name),EstablishmentStatus (name),PhaseOfEducation (name)," +
			"GOR (name),Town,Postcode,Easting,Northing,NumberOfPupils,PercentageFSM,Trusts (name)"}
	for _, s := range schools {
		lines = append(lines, strings.Join([]string{
			s.URN, or(s.Name, "School "+s.URN), or(s.Type, "Community school"), or(s.Status, "Open"),
			or(s.Phase, "Primary"), or(s.Region, "South East"), s.Town, "PO13 9FY", s.Easting, s.Northing,
			or(s.Pupils, "180"), s.Premium, s.Trust,
		}, ","))
	}
	report, err := w.Register.Import(w.Ctx, strings.NewReader(strings.Join(lines, "\n")+"\n"), func(int, int) {})
	if err != nil || len(report.Refused) > 0 {
		w.T.Fatalf("importing: %v, refused %v", err, report.Refused)
	}
}

func or(given, otherwise string) string {
	if given == "" {
		return otherwise
	}
	return given
}

// Person is somebody with a role in a school.
func Person(role people.Role, urn register.URN) people.Actor {
	return people.Actor{
		AccountID: "account_" + string(role) + string(urn),
		Held:      []people.Held{{Role: role, Place: people.School(urn)}},
	}
}

// Broker is somebody who brokers for a partnership.
func Broker(partnershipID string) people.Actor {
	return people.Actor{
		AccountID: "account_broker" + partnershipID,
		Held:      []people.Held{{Role: people.Broker, Place: people.Partnership(partnershipID)}},
	}
}

// Ask is a complete ask. It begins in the region and stays there.
func Ask() needs.Ask {
	return needs.Ask{
		What: "Too few of our Year 1 children blend sounds.", Success: "Nine in ten pass the check in June.",
		Themes: []themes.ID{"phonics"}, Phase: register.Primary, HalfDays: 6, ByOn: "2026-03-27",
		InPerson: true, Funding: needs.FromBudget, MostReach: needs.ToRegion,
	}
}

// Draft begins a need of the school, by its head.
func (w *World) Draft(urn register.URN, ask needs.Ask) needs.Need {
	w.T.Helper()
	n, err := w.Needs.Draft(w.Ctx, Person(people.Head, urn), needs.DraftInput{URN: urn, Ask: ask})
	if err != nil {
		w.T.Fatal(err)
	}
	return n
}

// Post begins a need of the school and posts it, by its head.
func (w *World) Post(urn register.URN, ask needs.Ask) needs.Need {
	w.T.Helper()
	n := w.Draft(urn, ask)
	n, err := w.Needs.Post(w.Ctx, Person(people.Head, urn), n.ID, n.Version)
	if err != nil {
		w.T.Fatal(err)
	}
	return n
}

// Events returns the types of what happened to the subject, oldest first.
func (w *World) Events(subject string) []events.Type {
	w.T.Helper()
	all, err := events.Of(w.Ctx, w.DB, subject)
	if err != nil {
		w.T.Fatal(err)
	}
	var types []events.Type
	for _, e := range all {
		types = append(types, e.Type)
	}
	return types
}
