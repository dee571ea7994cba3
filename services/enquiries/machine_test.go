package enquiries_test

import (
	"flag"
	"maps"
	"os"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"lateral/pkg/apperr/apperrtest"
	"lateral/pkg/date"
	"lateral/pkg/events"
	"lateral/pkg/jobs"
	"lateral/services/agreements"
	"lateral/services/calendar"
	"lateral/services/diary"
	"lateral/services/enquiries"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/needs"
	"lateral/services/people"
)

// TestMain asks for fewer and longer runs than usual, because each has a
// database of its own. For more: go test -run NoOrder -rapid.checks=100.
func TestMain(m *testing.M) {
	flag.Parse()
	given := map[string]bool{}
	flag.Visit(func(f *flag.Flag) { given[f.Name] = true })
	for name, value := range map[string]string{"rapid.checks": "6", "rapid.steps": "60"} {
		if !given[name] {
			_ = flag.Set(name, value)
		}
	}
	os.Exit(m.Run())
}

// machine does what people might do, in any order, sensible or not, and
// remembers everything that must never change.
type machine struct {
	*enquiriestest.World
	needs    []needs.Need
	services []string // of two leaders; three needs want their half-days
	leaders  []string
	actors   []people.Actor
	threads  []asked
	agreed   map[string]agreements.Terms // by agreement
	signed   map[string]string           // the record of each visit that was signed off
}

// asked is a thread with who asks whom.
type asked struct {
	id       string
	school   people.Actor
	leaderID string
}

func newMachine(t *testing.T) *machine {
	w := enquiriestest.New(t)
	other, service := w.NewLeader(enquiriestest.Elm, "2026-02-20")
	w.Open(w.Leader, "2026-02-16", "2026-03-06")
	w.Open(other, "2026-02-16", "2026-03-06")
	return &machine{
		World: w, needs: []needs.Need{w.AshNeed, w.BirchNeed, w.Post(enquiriestest.Ash, needAsk(w))},
		services: []string{w.Service.ID, service.ID}, leaders: []string{w.Leader.ID, other.ID},
		actors: []people.Actor{
			enquiriestest.Head(enquiriestest.Ash), enquiriestest.Senior(enquiriestest.Ash),
			enquiriestest.Finance(enquiriestest.Ash), enquiriestest.Head(enquiriestest.Birch),
			enquiriestest.LeaderAt(enquiriestest.Cedar), enquiriestest.LeaderAt(enquiriestest.Elm),
			enquiriestest.Head(enquiriestest.Cedar), enquiriestest.Head(enquiriestest.Elm),
			enquiriestest.Finance(enquiriestest.Cedar), w.Broker(), enquiriestest.Head(enquiriestest.Fir),
			and(enquiriestest.LeaderAt(enquiriestest.Cedar), enquiriestest.Head(enquiriestest.Ash)),
			and(enquiriestest.Head(enquiriestest.Elm), enquiriestest.Senior(enquiriestest.Birch)),
		},
		agreed: map[string]agreements.Terms{}, signed: map[string]string{},
	}
}

func needAsk(w *enquiriestest.World) needs.Ask {
	ask := w.AshNeed.Ask
	ask.What = "Our Year 6 children do not explain how they reason."
	return ask
}

func TestNoOrderOfStepsBreaksTheInvariants(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		m := newMachine(t)
		rt.Repeat(map[string]func(*rapid.T){
			"send":            m.send,
			"do what is next": m.doNext,
			"and go on":       m.doNext, // more often than the rest
			"and on":          m.doNext,
			"and on again":    m.doNext,
			"do anything":     m.doAnything,
			"time passes":     m.pass,
			"":                m.check,
		})
	})
}

func (m *machine) send(t *rapid.T) {
	if live := m.live(t); live >= 3 {
		t.Skip("enough is going on")
	}
	need := rapid.SampledFrom(m.needs).Draw(t, "need")
	sent, err := m.Enquiries.Send(m.Ctx, enquiriestest.Head(need.URN), enquiries.SendInput{
		NeedID: need.ID, Message: "Could you help us?", ReplyBy: m.Clock.Now().Add(72 * time.Hour),
		ServiceIDs: []string{rapid.SampledFrom(m.services).Draw(t, "service")},
	})
	notInternal(t, err)
	for _, e := range sent {
		m.threads = append(m.threads, asked{e.ID, enquiriestest.Head(need.URN), e.LeaderID})
	}
}

// live counts the threads that can still lead to an agreement.
func (m *machine) live(t *rapid.T) int {
	live := 0
	for _, a := range m.threads {
		if m.thread(t, a).Enquiry.Live {
			live++
		}
	}
	return live
}

// thread is the thread as the school sees it.
func (m *machine) thread(t *rapid.T, a asked) enquiries.Thread {
	thread, err := m.Enquiries.Thread(m.Ctx, a.school, a.id)
	fatal(t, err)
	return thread
}

// offer is an action that the page offers to somebody.
type offer struct {
	actor  people.Actor
	action agreements.Action
}

// offers are all actions that one thread offers to anybody; three times in four
// only the awaited ones, so that threads come to their ends.
func (m *machine) offers(t *rapid.T) []offer {
	var offers, waiting []offer
	id := rapid.SampledFrom(m.threads).Draw(t, "thread").id
	for _, actor := range m.actors {
		thread, err := m.Enquiries.Thread(m.Ctx, actor, id)
		if apperrtest.Code(err) == "not_found" {
			continue
		}
		fatal(t, err)
		for _, action := range thread.Next {
			offers = append(offers, offer{actor, action})
			if action.Waits {
				waiting = append(waiting, offer{actor, action})
			}
		}
	}
	if len(waiting) > 0 && rapid.IntRange(0, 3).Draw(t, "patience") > 0 {
		return waiting
	}
	return offers
}

// doNext does an offered action: it must succeed, unless somebody else has the
// half-day.
func (m *machine) doNext(t *rapid.T) {
	if len(m.threads) == 0 {
		t.Skip("nothing was asked")
	}
	offers := m.offers(t)
	if len(offers) == 0 {
		t.Skip("nothing is offered")
	}
	o := offers[rapid.IntRange(0, len(offers)-1).Draw(t, "offer")]
	err := m.perform(t, o.actor, o.action)
	code := apperrtest.Code(err)
	taken := code == "half_day_taken" || code == "designation_lapsed"
	taken = taken || code == "day_taken" // two moves to one day
	binds := o.action.Do == agreements.ToAccept || o.action.Do == agreements.ToGrant ||
		o.action.Do == agreements.ToAgreeMove
	if err != nil && (!binds || !taken) {
		t.Fatalf("%s was offered %s and answered %v", o.actor.Name, o.action.Do, err)
	}
}

// doAnything tries any act on anything, sensible or not.
func (m *machine) doAnything(t *rapid.T) {
	if len(m.threads) == 0 {
		t.Skip("nothing to do it to")
	}
	d := m.thread(t, rapid.SampledFrom(m.threads).Draw(t, "thread"))
	on := map[string]int64{d.Enquiry.ID: d.Enquiry.Version}
	for _, p := range d.Proposals {
		on[p.ID] = p.Version
	}
	for _, r := range d.Releases {
		on[r.ID] = r.Version
	}
	if st := d.Agreed; st != nil {
		on[st.Agreement.ID] = st.Agreement.Version
		for _, v := range st.Visits {
			on[v.ID] = v.Version
		}
		for _, v := range st.Moves {
			on[v.ID] = v.Version
		}
	}
	id := rapid.SampledFrom(slices.Sorted(maps.Keys(on))).Draw(t, "on")
	notInternal(t, m.perform(t, rapid.SampledFrom(m.actors).Draw(t, "actor"), agreements.Action{
		Do: rapid.SampledFrom(verbs).Draw(t, "do"), On: id, Version: on[id] + rapid.Int64Range(-1, 1).Draw(t, "off by"),
	}))
}

var verbs = []agreements.Verb{
	agreements.ToPropose, agreements.ToAccept, agreements.ToDeclineProposal, agreements.ToWithdrawProposal,
	agreements.ToDecline,
	agreements.ToWithdraw, agreements.ToGrant, agreements.ToRefuse, agreements.ToRecord, agreements.ToSignOff,
	agreements.ToQuery,
	agreements.ToCancelVisit, agreements.ToCancelAgreement, agreements.ToOrder, agreements.ToMoveVisit,
	agreements.ToAgreeMove,
	agreements.ToDeclineMove, agreements.ToWithdrawMove,
}

func (m *machine) perform(t *rapid.T, actor people.Actor, a agreements.Action) error {
	var err error
	s, ctx := m.Enquiries, m.Ctx
	switch a.Do {
	case agreements.ToPropose:
		_, err = s.Propose(ctx, actor, a.On, a.Version, m.terms(t, a.On))
	case agreements.ToAccept:
		_, err = s.Accept(ctx, actor, a.On, a.Version)
	case agreements.ToDeclineProposal:
		_, err = s.DeclineProposal(ctx, actor, a.On, a.Version, "No.")
	case agreements.ToWithdrawProposal:
		_, err = s.WithdrawProposal(ctx, actor, a.On, a.Version, "No.")
	case agreements.ToDecline:
		_, err = s.Decline(ctx, actor, a.On, a.Version, "No.")
	case agreements.ToWithdraw:
		_, err = s.Withdraw(ctx, actor, a.On, a.Version, "No.")
	case agreements.ToGrant:
		_, err = m.Diary.Grant(ctx, actor, a.On, a.Version, "")
	case agreements.ToRefuse:
		_, err = m.Diary.Refuse(ctx, actor, a.On, a.Version, "No.")
	case agreements.ToRecord:
		_, err = m.Agreements.Record(ctx, actor, a.On, a.Version, record("Done."))
	case agreements.ToSignOff:
		_, err = m.Agreements.SignOff(ctx, actor, a.On, a.Version)
	case agreements.ToQuery:
		_, err = m.Agreements.QueryVisit(ctx, actor, a.On, a.Version, "Why?")
	case agreements.ToCancelVisit:
		_, err = m.Agreements.CancelVisit(ctx, actor, a.On, a.Version, "No.")
	case agreements.ToCancelAgreement:
		_, err = m.Agreements.Cancel(ctx, actor, a.On, a.Version, "No.")
	case agreements.ToMoveVisit:
		_, err = m.Agreements.AskMove(ctx, actor, a.On, a.Version, m.elsewhere(t, a.On))
	case agreements.ToAgreeMove:
		_, err = m.Agreements.AgreeMove(ctx, actor, a.On, a.Version)
	case agreements.ToDeclineMove:
		_, err = m.Agreements.DeclineMove(ctx, actor, a.On, a.Version, "No.")
	case agreements.ToWithdrawMove:
		_, err = m.Agreements.WithdrawMove(ctx, actor, a.On, a.Version)
	case agreements.ToOrder:
		_, err = m.Agreements.SetPurchaseOrder(ctx, actor, a.On, a.Version, "PO 1")
	}
	return err
}

// terms use one to three of the first six free half-days, so that threads
// compete for them.
func (m *machine) terms(t *rapid.T, enquiryID string) enquiries.ProposeInput {
	in := enquiriestest.Terms()
	leader := m.leaders[0]
	if i := slices.IndexFunc(m.threads, func(a asked) bool { return a.id == enquiryID }); i >= 0 {
		leader = m.threads[i].leaderID
	}
	tomorrow := date.On(m.Clock.Now()).AddDays(1)
	free, err := diary.FreeSlots(m.Ctx, m.DB, leader, tomorrow, "2026-12-31")
	fatal(t, err)
	if len(free) == 0 {
		t.Skip("the diary is full")
	}
	chosen := rapid.SliceOfNDistinct(rapid.IntRange(0, min(6, len(free))-1), 1, 3, rapid.ID[int]).Draw(t, "slots")
	in.Slots = nil
	for _, i := range chosen {
		in.Slots = append(in.Slots, free[i])
	}
	in.Mutual = rapid.Bool().Draw(t, "mutual")
	if in.Mutual {
		in.DayRate.Pence = 0
	}
	return in
}

// elsewhere are half-days of another day, for moving a visit.
func (m *machine) elsewhere(t *rapid.T, visitID string) agreements.MoveInput {
	v, err := agreements.GetVisit(m.Ctx, m.DB, visitID)
	if err != nil {
		return agreements.MoveInput{Slots: enquiriestest.Slots("2026-03-02.am")}
	}
	of, err := agreements.VisitsOf(m.Ctx, m.DB, v.AgreementID)
	fatal(t, err)
	busy := map[date.Day]bool{}
	for _, other := range of {
		busy[other.Date] = busy[other.Date] || other.State != agreements.CancelledVisit
	}
	tomorrow := date.On(m.Clock.Now()).AddDays(1)
	free, err := diary.FreeSlots(m.Ctx, m.DB, v.LeaderID, tomorrow, "2026-12-31")
	fatal(t, err)
	days := map[date.Day][]calendar.Slot{}
	for _, slot := range free {
		if !busy[slot.Date] {
			days[slot.Date] = append(days[slot.Date], slot)
		}
	}
	maps.DeleteFunc(days, func(_ date.Day, slots []calendar.Slot) bool { return len(slots) < v.HalfDays })
	if len(days) == 0 {
		t.Skip("no day is free")
	}
	day := rapid.SampledFrom(slices.Sorted(maps.Keys(days))).Draw(t, "day")
	return agreements.MoveInput{Slots: days[day][:v.HalfDays]}
}

// pass lets days go by, and runs the jobs of those days.
func (m *machine) pass(t *rapid.T) {
	m.Clock.Advance(time.Duration(rapid.IntRange(1, 6*24).Draw(t, "hours")) * time.Hour)
	fatal(t, m.Enquiries.ExpireDue(m.Ctx, jobs.Job{}))
	fatal(t, m.Needs.LapseDue(m.Ctx, jobs.Job{}))
	for _, n := range m.needs {
		now, err := needs.GetNeed(m.Ctx, m.DB, n.ID)
		fatal(t, err)
		if now.State == needs.Lapsed {
			fatal(t, m.Enquiries.FollowNeed(m.Ctx, events.Event{Subject: n.ID}))
		}
	}
}

// check checks the invariants, and that final things stay unchanged.
func (m *machine) check(t *rapid.T) {
	wrong, err := enquiries.Check(m.Ctx, m.DB)
	fatal(t, err)
	for _, sentence := range wrong {
		t.Error(sentence)
	}
	active := map[string]bool{}
	owners := map[string]int{} // visits that take place, by leader and half-day
	for _, a := range m.threads {
		thread := m.thread(t, a)
		if thread.Agreed == nil {
			continue
		}
		m.checkAgreed(t, thread.Agreed.Agreement, thread.Agreed.Visits, owners)
		active[thread.Agreed.Agreement.NeedID] = active[thread.Agreed.Agreement.NeedID] ||
			thread.Agreed.Agreement.State == agreements.ActiveAgreement
	}
	for slot, n := range owners {
		if n > 1 {
			t.Errorf("%d visits take place on %s", n, slot)
		}
	}
	for _, n := range m.needs {
		now, err := needs.GetNeed(m.Ctx, m.DB, n.ID)
		fatal(t, err)
		if (now.State == needs.Agreed) != active[n.ID] {
			t.Errorf("%s is %s; an agreement is active: %t", n.Ref, now.State, active[n.ID])
		}
	}
}

func (m *machine) checkAgreed(t *rapid.T, a agreements.Agreement, visits []agreements.Visit, owners map[string]int) {
	if before, known := m.agreed[a.ID]; known && !cmp.Equal(before, a.Terms) {
		t.Errorf("the terms of %s changed: %s", a.Ref, cmp.Diff(before, a.Terms))
	}
	m.agreed[a.ID] = a.Terms
	for _, v := range visits {
		if before, was := m.signed[v.ID]; was && (v.State != agreements.SignedOffVisit || v.Record != before) {
			t.Errorf("a visit that was signed off is %s", v.State)
		}
		if v.State == agreements.SignedOffVisit {
			m.signed[v.ID] = v.Record
		}
		for _, slot := range v.Slots {
			if v.State != agreements.CancelledVisit {
				owners[a.LeaderID+" "+slot.String()]++
			}
		}
	}
}

func fatal(t *rapid.T, err error) {
	if err != nil {
		t.Fatal(err)
	}
}

func notInternal(t *rapid.T, err error) {
	if code := apperrtest.Code(err); len(code) > 9 && code[:9] == "internal:" {
		t.Fatalf("people would read nothing: %v", err)
	}
}
