package main

import (
	"fmt"
	"slices"
	"strings"

	"pgregory.net/rapid"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/calendar"
	"lateral/services/diary"
	"lateral/services/enquiries"
	"lateral/services/leaders"
	"lateral/services/people"
	"lateral/services/register"
	"lateral/services/themes"
)

// acts are what people and time do, by name. An act may be refused.
func (w *bazaar) acts() map[string]func(*rapid.T) error {
	return map[string]func(*rapid.T) error{
		"a leader pauses": w.ofLeader(func(actor people.Actor, l leaders.Leader) error {
			return second(w.leaders.Pause(w.t.Context(), actor, l.ID, l.Version))
		}),
		"a leader is back": w.ofLeader(func(actor people.Actor, l leaders.Leader) error {
			return second(w.leaders.Resume(w.t.Context(), actor, l.ID, l.Version))
		}),
		"a leader retires": w.ofLeader(func(actor people.Actor, l leaders.Leader) error {
			return second(w.leaders.Retire(w.t.Context(), actor, l.ID, l.Version))
		}),
		"a leader's role ends": w.ofLeader(w.endRole),
		"a service changes":    w.changeService,
		"a service is listed": w.ofService(func(actor people.Actor, s leaders.Service) error {
			return second(w.leaders.Publish(w.t.Context(), actor, s.ID, s.Version))
		}),
		"a service is withdrawn": w.ofService(func(actor people.Actor, s leaders.Service) error {
			return second(w.leaders.WithdrawService(w.t.Context(), actor, s.ID, s.Version))
		}),
		"a designation is claimed and verified": w.designate,
		"a designation is revoked":              w.revoke,
		"the diary changes":                     w.changeDiary,
		"a thread goes on":                      w.goOn,
		"a thread goes on, again":               w.goOn,
		"a thread goes on once more":            w.goOn,
		"a visit is recorded and signed off":    w.ofVisit(w.deliver),
		"a visit is moved":                      w.ofVisit(w.moveVisit),
		"a visit is cancelled":                  w.ofVisit(w.cancelVisit),
		"a school moves":                        w.moveSchool,
		"a school closes and is succeeded":      w.succeed,
		"days pass":                             w.pass,
		"jobs run":                              func(rt *rapid.T) error { return w.work(rt) },
	}
}

func second[T any](_ T, err error) error { return err }

// anyOf is one of the documents of a collection.
func anyOf[T any](w *bazaar, rt *rapid.T, collection docdb.Collection[T]) T {
	all, err := collection.All(w.t.Context(), w.db, docdb.Query{})
	if err != nil || len(all) == 0 {
		rt.Fatalf("%d documents: %v", len(all), err)
	}
	return all[rapid.IntRange(0, len(all)-1).Draw(rt, "which")]
}

// as is the person of an account with every role that they hold now.
func (w *bazaar) as(rt *rapid.T, accountID string) people.Actor {
	me, err := w.people.Me(w.t.Context(), accountID)
	if err != nil {
		rt.Fatal(err)
	}
	actor := people.Actor{AccountID: accountID, Name: me.Account.Name}
	for _, m := range me.Memberships {
		if m.State == people.StateActive {
			actor.Held = append(actor.Held, people.Held{Role: m.Role, Place: m.Place})
		}
	}
	return actor
}

func (w *bazaar) ofLeader(act func(people.Actor, leaders.Leader) error) func(*rapid.T) error {
	return func(rt *rapid.T) error {
		l := anyOf(w, rt, docdb.Of[leaders.Leader]("leaders"))
		return act(w.as(rt, l.AccountID), l)
	}
}

func (w *bazaar) ofService(act func(people.Actor, leaders.Service) error) func(*rapid.T) error {
	return func(rt *rapid.T) error {
		s := anyOf(w, rt, docdb.Of[leaders.Service]("services"))
		l, err := leaders.GetLeader(w.t.Context(), w.db, s.LeaderID)
		if err != nil {
			return err
		}
		return act(w.as(rt, l.AccountID), s)
	}
}

func (w *bazaar) endRole(_ people.Actor, l leaders.Leader) error {
	me, err := w.people.Me(w.t.Context(), l.AccountID)
	if err != nil {
		return err
	}
	for _, m := range me.Memberships {
		if m.Role == people.Leader && m.Live {
			return w.people.EndMembership(w.t.Context(), people.Actor{AccountID: l.AccountID}, m.ID)
		}
	}
	return nil
}

func (w *bazaar) changeService(rt *rapid.T) error {
	topic := rapid.SampledFrom([]themes.ID{"phonics", "music", "behaviour"}).Draw(rt, "theme")
	price := rapid.Int64Range(100, 700).Draw(rt, "price")
	return w.ofService(func(actor people.Actor, s leaders.Service) error {
		return second(w.leaders.ChangeService(w.t.Context(), actor, s.ID, s.Version, leaders.ServiceInput{
			Title: "Something about " + string(topic), Themes: []themes.ID{topic}, Phases: []register.Phase{register.Primary},
			Formats: []themes.Format{themes.Coaching}, Remote: true, DayRate: money.Pounds(price),
		}))
	})(rt)
}

func (w *bazaar) designate(rt *rapid.T) error {
	l := anyOf(w, rt, docdb.Of[leaders.Leader]("leaders"))
	d := anyOf(w, rt, docdb.Of[leaders.Designation]("designations"))
	lasts := rapid.IntRange(1, 300).Draw(rt, "days")
	claim, err := w.leaders.Claim(w.t.Context(), w.as(rt, l.AccountID), l.ID, leaders.ClaimInput{
		Kind: leaders.SLE, PartnershipID: d.PartnershipID, Themes: []themes.ID{"phonics"}, AwardedOn: "2024-09-01",
		ExpiresOn: date.On(w.now).AddDays(lasts), Evidence: leaders.Evidence{Text: "A letter"},
	})
	if err != nil {
		return err
	}
	return second(w.leaders.Verify(w.t.Context(), brokerOf(claim.PartnershipID), claim.ID, claim.Version, ""))
}

func (w *bazaar) revoke(rt *rapid.T) error {
	d := anyOf(w, rt, docdb.Of[leaders.Designation]("designations"))
	return second(w.leaders.Revoke(w.t.Context(), brokerOf(d.PartnershipID), d.ID, d.Version, "It has ended."))
}

// brokerOf is a broker of a partnership who has done nothing before.
func brokerOf(id string) people.Actor {
	return people.Actor{AccountID: "account_new", Held: []people.Held{{Role: people.Broker,
		Place: people.Partnership(id)}}}
}

func (w *bazaar) changeDiary(rt *rapid.T) error {
	var in diary.Input
	for range rapid.IntRange(1, 5).Draw(rt, "slots") {
		slot := w.slot(rt)
		if rapid.Bool().Draw(rt, "open") {
			in.Open = append(in.Open, slot)
		} else {
			in.Close = append(in.Close, slot)
		}
	}
	return w.ofLeader(func(actor people.Actor, l leaders.Leader) error {
		return second(w.diary.Change(w.t.Context(), actor, l.ID, in))
	})(rt)
}

func (w *bazaar) slot(rt *rapid.T) calendar.Slot {
	half := rapid.SampledFrom([]calendar.Half{calendar.AM, calendar.PM}).Draw(rt, "half")
	return calendar.Slot{Date: date.On(w.now).AddDays(rapid.IntRange(1, 40).Draw(rt, "ahead")), Half: half}
}

// goOn does what a thread offers to one of its people.
func (w *bazaar) goOn(rt *rapid.T) error {
	e := anyOf(w, rt, docdb.Of[enquiries.Enquiry]("enquiries"))
	type offer struct {
		actor  people.Actor
		action agreements.Action
	}
	var offers []offer
	for _, accountID := range w.peopleOf(rt, e) {
		actor := w.as(rt, accountID)
		thread, err := w.enquiries.Thread(w.t.Context(), actor, e.ID)
		if err != nil {
			continue // it is not theirs to see
		}
		for _, action := range thread.Next {
			offers = append(offers, offer{actor, action})
		}
	}
	if len(offers) == 0 {
		return nil
	}
	o := offers[rapid.IntRange(0, len(offers)-1).Draw(rt, "offer")]
	return w.perform(rt, e, o.actor, o.action)
}

// peopleOf are the accounts of the leader and of the heads of both schools.
func (w *bazaar) peopleOf(rt *rapid.T, e enquiries.Enquiry) []string {
	ids := []string{e.AccountID}
	for _, urn := range []register.URN{e.URN, e.HomeURN} {
		heads, err := people.HoldersOf(w.t.Context(), w.db, people.School(urn), people.Head)
		if err != nil {
			rt.Fatal(err)
		}
		for _, a := range heads {
			ids = append(ids, a.ID)
		}
	}
	return ids
}

func (w *bazaar) perform(rt *rapid.T, e enquiries.Enquiry, actor people.Actor, a agreements.Action) error {
	ctx, s := w.t.Context(), w.enquiries
	switch a.Do {
	case agreements.ToPropose:
		return second(s.Propose(ctx, actor, a.On, a.Version, enquiries.ProposeInput{
			Scope: "Coaching", Objectives: []string{"Blend every day"}, Slots: w.free(rt, e.LeaderID),
			DayRate: money.Pounds(350),
		}))
	case agreements.ToAccept:
		return second(s.Accept(ctx, actor, a.On, a.Version))
	case agreements.ToDeclineProposal:
		return second(s.DeclineProposal(ctx, actor, a.On, a.Version, "No."))
	case agreements.ToGrant:
		return second(w.diary.Grant(ctx, actor, a.On, a.Version, ""))
	case agreements.ToRecord:
		return second(w.agreements.Record(ctx, actor, a.On, a.Version, agreements.RecordInput{Record: "Done."}))
	case agreements.ToSignOff:
		return second(w.agreements.SignOff(ctx, actor, a.On, a.Version))
	case agreements.ToCancelVisit:
		return second(w.agreements.CancelVisit(ctx, actor, a.On, a.Version, "No."))
	case agreements.ToCancelAgreement:
		return second(w.agreements.Cancel(ctx, actor, a.On, a.Version, "No."))
	case agreements.ToMoveVisit:
		return second(w.agreements.AskMove(ctx, actor, a.On, a.Version, agreements.MoveInput{Slots: w.free(rt, e.LeaderID)}))
	case agreements.ToAgreeMove:
		return second(w.agreements.AgreeMove(ctx, actor, a.On, a.Version))
	case agreements.ToDeclineMove:
		return second(w.agreements.DeclineMove(ctx, actor, a.On, a.Version, "No."))
	}
	return nil
}

// free are one or two half-days of a leader, some of which may be free.
func (w *bazaar) free(rt *rapid.T, leaderID string) []calendar.Slot {
	tomorrow := date.On(w.now).AddDays(1)
	all, err := diary.FreeSlots(w.t.Context(), w.db, leaderID, tomorrow, tomorrow.AddDays(90))
	if err != nil {
		rt.Fatal(err)
	}
	if len(all) == 0 {
		return []calendar.Slot{w.slot(rt)}
	}
	i := rapid.IntRange(0, len(all)-1).Draw(rt, "slot")
	return all[i:min(i+rapid.IntRange(1, 2).Draw(rt, "half-days"), len(all))]
}

// ofVisit acts on a visit that is still to come, as its leader and as a head of each school.
func (w *bazaar) ofVisit(act func(rt *rapid.T, v agreements.Visit, leader, head, home people.Actor) error,
) func(*rapid.T) error {
	return func(rt *rapid.T) error {
		all, err := docdb.Of[agreements.Visit]("visits").All(w.t.Context(), w.db, docdb.Query{})
		all = slices.DeleteFunc(all, func(v agreements.Visit) bool {
			return v.State != agreements.PlannedVisit || v.Date < date.On(w.now)
		})
		if err != nil || len(all) == 0 {
			return err
		}
		v := all[rapid.IntRange(0, len(all)-1).Draw(rt, "visit")]
		a, err := agreements.GetAgreement(w.t.Context(), w.db, v.AgreementID)
		if err != nil {
			return err
		}
		return act(rt, v, w.as(rt, a.AccountID), w.headOf(rt, a.BuyerURN), w.headOf(rt, a.HomeURN))
	}
}

// headOf is a head of a school, or nobody.
func (w *bazaar) headOf(rt *rapid.T, urn register.URN) people.Actor {
	heads, err := people.HoldersOf(w.t.Context(), w.db, people.School(urn), people.Head)
	if err != nil || len(heads) == 0 {
		return people.Actor{}
	}
	return w.as(rt, heads[0].ID)
}

func (w *bazaar) deliver(_ *rapid.T, v agreements.Visit, leader, head, _ people.Actor) error {
	w.now = w.now.AddDate(0, 0, v.Date.Since(date.On(w.now)))
	v, err := w.agreements.Record(w.t.Context(), leader, v.ID, v.Version, agreements.RecordInput{Record: "Done."})
	if err != nil {
		return err
	}
	return second(w.agreements.SignOff(w.t.Context(), head, v.ID, v.Version))
}

func (w *bazaar) cancelVisit(_ *rapid.T, v agreements.Visit, leader, _, _ people.Actor) error {
	return second(w.agreements.CancelVisit(w.t.Context(), leader, v.ID, v.Version, "I am ill."))
}

func (w *bazaar) moveVisit(rt *rapid.T, v agreements.Visit, leader, head, home people.Actor) error {
	slots := w.free(rt, v.LeaderID)
	m, err := w.agreements.AskMove(w.t.Context(), leader, v.ID, v.Version, agreements.MoveInput{Slots: slots})
	for _, who := range []people.Actor{head, home} {
		if err == nil {
			m, err = w.agreements.AgreeMove(w.t.Context(), who, m.ID, m.Version)
		}
	}
	return err
}

// imported is a school as the next download of the register has it.
func (w *bazaar) imported(urn register.URN, status, easting string) error {
	file := "URN,EstablishmentName,EstablishmentStatus (name),TypeOfEstablishment (name),PhaseOfEducation (name)," +
		"Postcode,Easting,Northing\n" +
		fmt.Sprintf("%s,School %s,%s,Community school,Primary,ZZ1 1ZZ,%s,180000\n", urn, urn, status, easting)
	_, err := w.register.Import(w.t.Context(), strings.NewReader(file), func(int, int) {})
	return err
}

func (w *bazaar) moveSchool(rt *rapid.T) error {
	l := anyOf(w, rt, docdb.Of[leaders.Leader]("leaders"))
	return w.imported(l.HomeURN, "Open", rapid.SampledFrom([]string{"460000", "520000"}).Draw(rt, "easting"))
}

// succeed closes a school, of a leader or a visit, in favour of another one.
func (w *bazaar) succeed(rt *rapid.T) error {
	from := anyOf(w, rt, docdb.Of[leaders.Leader]("leaders")).HomeURN
	if rapid.Bool().Draw(rt, "of a visit") {
		from = anyOf(w, rt, docdb.Of[agreements.Visit]("visits")).BuyerURN
	}
	if err := w.imported(from, "Closed", "460000"); err != nil {
		return err
	}
	to := anyOf(w, rt, docdb.Of[register.School]("schools"))
	return second(w.register.Succeed(w.t.Context(), from, to.URN()))
}

func (w *bazaar) pass(rt *rapid.T) error {
	w.now = w.now.AddDate(0, 0, rapid.IntRange(1, 30).Draw(rt, "days"))
	return nil
}
