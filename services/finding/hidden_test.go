package finding_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/finding"
	"lateral/services/leaders"
	"lateral/services/people"
	"lateral/services/register"
	"lateral/services/themes"
)

// odd is a service that differs from all others in everything that can be asked for.
func odd() leaders.ServiceInput {
	return leaders.ServiceInput{
		Title: "Trombone ensembles", Description: "Embouchure and glissando for beginners.",
		Themes: themesOf("phonics", "behaviour"),
		Phases: []register.Phase{register.Special}, Formats: []themes.Format{themes.Review}, InPerson: true, Remote: true,
		TravelKM: 50, DayRate: money.Pounds(10),
	}
}

// hides are the ways in which a service comes to be seen by nobody. Each says how its leader,
// who listed it, or the passing of time hides it.
func hides() map[string]func(w *world, s leaders.Service, l leaders.Leader, actor people.Actor) {
	return map[string]func(*world, leaders.Service, leaders.Leader, people.Actor){
		"withdrawn": func(w *world, s leaders.Service, _ leaders.Leader, actor people.Actor) {
			must(w.leaders.WithdrawService(w.Ctx, actor, s.ID, s.Version))(w.t)
			w.follow(s.ID)
		},
		"of a paused leader": func(w *world, _ leaders.Service, l leaders.Leader, actor people.Actor) {
			must(w.leaders.Pause(w.Ctx, actor, l.ID, docdb.AnyVersion))(w.t)
			w.follow(l.ID)
		},
		"of a retired leader": func(w *world, _ leaders.Service, l leaders.Leader, actor people.Actor) {
			must(w.leaders.Retire(w.Ctx, actor, l.ID, docdb.AnyVersion))(w.t)
			w.follow(l.ID)
		},
		"of a leader whose designation was ended": func(w *world, _ leaders.Service, l leaders.Leader, _ people.Actor) {
			all, _, err := w.leaders.Claims(w.Ctx, w.broker, w.partnership.ID, leaders.Verified, "", 50)
			if err != nil {
				w.t.Fatal(err)
			}
			for _, one := range all {
				if one.LeaderID == l.ID {
					must(w.leaders.Revoke(w.Ctx, w.broker, one.ID, one.Version, "No longer"))(w.t)
					w.follow(one.ID)
				}
			}
		},
	}
}

// asks are queries that would find the odd service by each thing that can be asked for.
func asks(w *world) map[string]finding.Query {
	return map[string]finding.Query{
		"nothing":         {Order: finding.Price},
		"its words":       {Text: "embouchure"},
		"a slip of it":    {Text: "embouchre glissndo"},
		"its theme":       {Themes: themesOf("behaviour")},
		"its phase":       {Phases: []register.Phase{register.Special}},
		"its kind":        {Designations: []leaders.DesignationKind{leaders.NLG}},
		"its format":      {Formats: []themes.Format{themes.Review}},
		"its way":         {Mode: finding.Remote},
		"its price":       {MaxDayRate: 2000},
		"its days":        {FreeFrom: "2026-02-20"},
		"its place":       {URN: here, WithinKM: 15, Order: finding.Nearest},
		"soonest":         {Order: finding.Soonest},
		"its partnership": {Partnerships: []string{w.partnership.ID}, Order: finding.Price},
	}
}

// A service that other schools may not see is absent: whatever is asked, the answer is the one
// of a world in which it never was, but for what it was told to be.
func TestWhatIsHiddenIsAbsent(t *testing.T) {
	for how, hide := range hides() {
		for _, down := range []bool{false, true} {
			t.Run(how, func(t *testing.T) {
				w := newWorld(t)
				w.offered(far, offer())
				before := map[string]finding.Found{}
				w.broken.down = down
				for name, q := range asks(w) {
					before[name] = w.find(q)
				}
				l, actor := w.leads(near, leaders.NLG)
				w.opens(actor, l, "2026-03-03")
				s := w.lists(l, actor, odd())
				w.Clock.Advance(2 * time.Minute) // its words are known by now
				for name, q := range asks(w) {
					if f := w.find(q); f.Total == before[name].Total && !down {
						t.Errorf("%s does not find it: the walk is blind", name)
					}
				}
				hide(w, s, l, actor)
				for name, q := range asks(w) {
					if diff := cmp.Diff(before[name], w.find(q)); diff != "" {
						t.Errorf("%s tells of it: %s", name, diff)
					}
				}
				w.unnamed(s.ID)
			})
		}
	}
}

// unnamed checks that naming the service is answered as naming one that never was.
func (w *world) unnamed(id string) {
	w.t.Helper()
	known, never := w.finding.Keep(w.Ctx, w.head, id), w.finding.Keep(w.Ctx, w.head, "service_never")
	if !apperr.Is(known, apperr.KindNotFound) || known.Error() != never.Error() {
		w.t.Errorf("shortlisting it: %v; one that never was: %v", known, never)
	}
	cards := must(w.finding.Compare(w.Ctx, w.head, here, []string{id, "service_never"}))(w.t)
	if len(cards) != 0 {
		w.t.Error("it is compared")
	}
}

// A service whose leader's last designation ran out at midnight is absent from then on, also
// before the job has withdrawn it; so is a draft.
func TestWhatRanOutIsAbsentAtOnce(t *testing.T) {
	w := newWorld(t)
	s, actor := w.offered(near, odd())
	if f := w.find(finding.Query{Text: "trombone"}); f.Total != 1 {
		t.Fatal("it is not found")
	}
	if err := w.finding.Keep(w.Ctx, w.head, s.ID); err != nil {
		t.Fatal(err)
	}
	draft := must(w.leaders.Offer(w.Ctx, actor, s.LeaderID, called("Bassoons", odd())))(t)
	w.follow(draft.ID)
	w.unnamed(draft.ID)
	w.Clock.Advance(time.Date(2026, 8, 31, 23, 30, 0, 0, time.UTC).Sub(w.Clock.Now())) // after midnight in London
	for name, q := range asks(w) {
		if f := w.find(q); f.Total != 0 || len(f.Cards) != 0 || len(f.Facets.Themes) != 0 {
			t.Errorf("%s: %d found", name, f.Total)
		}
	}
	w.unnamed(s.ID)
	if kept := must(w.finding.Shortlisted(w.Ctx, w.head, ""))(t); len(kept) != 0 {
		t.Error("it is on the shortlist")
	}
}
