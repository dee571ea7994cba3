// Package agreementstest is a small world for tests of agreements: two schools with a
// need each, a leader of a third school with a diary, and everybody's steps from the
// agreement to the sign-off, on real documents. Its agreements come from no enquiry.
package agreementstest

import (
	"slices"
	"testing"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/calendar"
	"lateral/services/diary"
	"lateral/services/leaders"
	"lateral/services/needs"
	"lateral/services/needs/needstest"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/register"
	"lateral/services/themes"
)

// The schools of the world. All are primary schools; the first four are in one
// region.
const (
	Ash   register.URN = "100001" // has a need, is a member of the partnership
	Birch register.URN = "100002" // has a need too
	Cedar register.URN = "100003" // home of the leader, a member of the partnership
	Elm   register.URN = "100004" // has nothing to do with any of it
	Fir   register.URN = "100005" // in another region
)

// World is what a test acts on. It begins on Mon 12 Jan 2026 at 09:00; the
// leader is free on every weekday from Mon 2 until Fri 13 Feb 2026.
type World struct {
	*needstest.World
	Leaders     *leaders.Directory
	Agreements  *agreements.Service
	Diary       *diary.Service
	Parties     *parties.Service
	Partnership partnerships.Partnership
	Leader      leaders.Leader
	Service     leaders.Service
	AshNeed     needs.Need // of the partnership, which reaches Cedar
	BirchNeed   needs.Need // straight to the region
}

// New returns the world. More are the schemas of the nouns that the test adds.
func New(t testing.TB, more ...docdb.Schema) *World {
	t.Helper()
	w := &World{
		World: needstest.New(t,
			slices.Concat(leaders.Schemas(), diary.Schemas(), agreements.Schemas(), more)...)}
	w.Parties = parties.New(w.DB, w.Log, w.Clock.Now, w.IDs, w.Partnerships)
	w.Leaders = leaders.New(w.DB, w.Log, w.Clock.Now, w.IDs)
	w.Diary = diary.New(w.DB, w.Log, w.Clock.Now, w.IDs)
	w.Agreements = agreements.New(w.DB, w.Log, w.Needs, w.Clock.Now, w.IDs)
	w.Import(
		needstest.School{URN: string(Ash), Name: "Ash Primary School"},
		needstest.School{URN: string(Birch), Name: "Birch Primary School"},
		needstest.School{URN: string(Cedar), Name: "Cedar School"},
		needstest.School{URN: string(Elm), Name: "Elm School"},
		needstest.School{URN: string(Fir), Name: "Fir School", Region: "North West"},
	)
	w.Partnership = w.partnership()
	w.Leader, w.Service = w.NewLeader(Cedar, "2027-08-31")
	ask := needstest.Ask()
	ask.PartnershipID = w.Partnership.ID
	w.AshNeed = w.Post(Ash, ask)
	w.BirchNeed = w.Post(Birch, needstest.Ask())
	return w
}

func (w *World) partnership() partnerships.Partnership {
	p := w.World.Partnership("The Grove", Ash, Cedar)
	p, err := w.Partnerships.Change(w.Ctx, p.ID, p.Version, partnerships.Input{
		Name: p.Name, Kind: p.Kind, WidenDays: p.WidenDays, PaymentDays: 28,
		Brokerage: partnerships.Brokerage{Mode: partnerships.Deducted, Share: 1500},
	})
	w.must(err)
	w.must(w.Parties.SetPayee(w.Ctx, parties.Partnership(p.ID), Payee()))
	p, err = w.Partnerships.Get(w.Ctx, p.ID)
	w.must(err)
	return p
}

// Payee is how the partnership is paid.
func Payee() parties.Payee {
	return parties.Payee{
		Address: []string{"1 Grove Road", "Ely"}, VATNumber: "GB123456782",
		AccountName: "The Grove", SortCode: "00-00-00", AccountNumber: "00012345",
	}
}

// Rate is the leader's price for a day.
func Rate() money.Amount { return money.Pounds(350) }

// Head is the head of a school.
func Head(urn register.URN) people.Actor { return named("Head of "+string(urn), people.Head, urn) }

// Senior is another senior leader of a school.
func Senior(urn register.URN) people.Actor {
	return named("Senior of "+string(urn), people.Senior, urn)
}

// Finance is the finance officer of a school.
func Finance(urn register.URN) people.Actor {
	return named("Finance of "+string(urn), people.Finance, urn)
}

// LeaderAt is the person who is a leader in a school.
func LeaderAt(urn register.URN) people.Actor {
	return named("Leader of "+string(urn), people.Leader, urn)
}

func named(name string, role people.Role, urn register.URN) people.Actor {
	a := needstest.Person(role, urn)
	a.Name = name
	return a
}

// Broker is the broker of the partnership.
func (w *World) Broker() people.Actor {
	a := needstest.Broker(w.Partnership.ID)
	a.Name = "Broker"
	return a
}

// NewLeader makes a leader of the school with a designation in force until the
// day, one listed service and an open diary.
func (w *World) NewLeader(home register.URN, until string) (leaders.Leader, leaders.Service) {
	w.T.Helper()
	me := LeaderAt(home)
	l, err := w.Leaders.Enlist(w.Ctx, me, leaders.EnlistInput{HomeURN: home})
	w.must(err)
	if in, err := partnerships.IsMember(w.Ctx, w.DB, w.Partnership.ID, home); !in {
		w.must(err)
		_, err = w.Partnerships.Join(w.Ctx, w.Partnership.ID, home)
		w.must(err)
	}
	w.designate(l, until)
	s, err := w.Leaders.Offer(w.Ctx, me, l.ID, leaders.ServiceInput{
		Title: "Phonics from the start", Themes: []themes.ID{"phonics"}, Phases: []register.Phase{register.Primary},
		Formats: []themes.Format{themes.Coaching}, InPerson: true, TravelKM: 50, DayRate: Rate(),
	})
	w.must(err)
	s, err = w.Leaders.Publish(w.Ctx, me, s.ID, s.Version)
	w.must(err)
	w.Open(l, "2026-02-02", "2026-02-13")
	return l, s
}

// Open opens the leader's diary on every weekday of the dates, both included.
func (w *World) Open(l leaders.Leader, from, to date.Day) {
	w.T.Helper()
	_, err := w.Diary.Change(w.Ctx, LeaderAt(l.HomeURN), l.ID, diary.Input{Open: weekdays(from, to)})
	w.must(err)
}

// Lapsing gives the leader another designation, in force until the day, in place
// of their present one.
func (w *World) Lapsing(until string) {
	w.T.Helper()
	held, err := leaders.DesignationsInForce(w.Ctx, w.DB, w.Leader.ID, w.Clock.Now())
	w.must(err)
	w.designate(w.Leader, until)
	for _, d := range held {
		_, err = w.Leaders.Revoke(w.Ctx, w.Broker(), d.ID, d.Version, "Replaced.")
		w.must(err)
	}
}

func (w *World) designate(l leaders.Leader, until string) {
	w.T.Helper()
	d, err := w.Leaders.Claim(w.Ctx, LeaderAt(l.HomeURN), l.ID, leaders.ClaimInput{
		Kind: leaders.SLE, PartnershipID: w.Partnership.ID, Themes: []themes.ID{"phonics"},
		AwardedOn: "2024-09-01", ExpiresOn: date.Day(until), Evidence: leaders.Evidence{Text: "Letter of 1 September 2024"},
	})
	w.must(err)
	_, err = w.Leaders.Verify(w.Ctx, w.Broker(), d.ID, d.Version, "")
	w.must(err)
}

func weekdays(from, to date.Day) []calendar.Slot {
	var slots []calendar.Slot
	for day := from; day <= to; day = day.AddDays(1) {
		if of, _ := day.Weekday(); of == time.Saturday || of == time.Sunday {
			continue
		}
		slots = append(slots, calendar.Slot{Date: day, Half: calendar.AM}, calendar.Slot{Date: day, Half: calendar.PM})
	}
	return slots
}

func (w *World) must(err error) {
	w.T.Helper()
	if err != nil {
		w.T.Fatal(err)
	}
}
