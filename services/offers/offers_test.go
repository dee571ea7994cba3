package offers_test

import (
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/pkg/events"
	"lateral/services/enquiries"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/matching"
	"lateral/services/needs"
	"lateral/services/offers"
	"lateral/services/people"
	"lateral/services/register"
)

func head(urn register.URN) people.Actor { return enquiriestest.Head(urn) }

func leader() people.Actor { return enquiriestest.LeaderAt(cedar) }

// code is the code of a refusal, or the field and its message.
func code(err error) string {
	var refused *apperr.Error
	switch {
	case err == nil:
		return ""
	case !errors.As(err, &refused):
		return err.Error()
	case len(refused.Fields) > 0:
		return refused.Fields[0].Path + ": " + refused.Fields[0].Message
	case refused.Code != "":
		return refused.Code
	}
	return string(refused.Kind)
}

// A leader offers; the school accepts; it is an enquiry to which the leader proposes, and the
// leader knows the school.
func TestAnAcceptedOfferIsAnEnquiry(t *testing.T) {
	w := newWorld(t)
	o := w.offered(w.AshNeed)
	before, err := needs.View(w.Ctx, w.DB, w.AshNeed, leader())
	w.must(err)
	if before.School != nil {
		t.Fatal("the leader knows the school before")
	}
	if _, err := w.offers.Accept(w.Ctx, head(ash), o.ID, o.Version, offers.AcceptInput{}); !strings.Contains(code(err),
		"cannot be taken back") {
		t.Errorf("without knowing what it tells: %v", code(err))
	}
	o, err = w.offers.Accept(w.Ctx, head(ash), o.ID, o.Version, offers.AcceptInput{Known: true})
	w.must(err)
	e := w.Enquiry(o.EnquiryID)
	if e.State != enquiries.SentEnquiry || e.OfferID != o.ID || e.AccountID != leader().AccountID {
		t.Errorf("the enquiry: %+v", e)
	}
	after, err := needs.View(w.Ctx, w.DB, w.AshNeed, leader())
	w.must(err)
	if after.School == nil || after.School.URN() != ash {
		t.Error("the leader does not know the school")
	}
	w.Proposed(e, enquiriestest.Terms())
	want := []events.Type{offers.OfferMade, offers.OfferAccepted}
	if diff := cmp.Diff(want, w.Events(o.ID)); diff != "" {
		t.Error(diff)
	}
	w.sound()
}

// What is refused, and to whom.
func TestWhoMayOfferWhat(t *testing.T) {
	for name, tt := range map[string]struct {
		by     people.Actor
		before func(w *world)
		in     func(w *world, in *offers.MakeInput)
		want   string
	}{
		"no message": {in: func(_ *world, in *offers.MakeInput) { in.Message = " " },
			want: "message: Say in a few sentences how you could help."},
		"a long message": {in: func(_ *world, in *offers.MakeInput) { in.Message = strings.Repeat("a", 1001) },
			want: "message: This is too long: it has 1001 characters; at most 1000 fit."},
		"a day that passed": {in: func(_ *world, in *offers.MakeInput) { in.FromOn = "2026-01-11" },
			want: "fromOn: This day has passed. Choose a later one."},
		"a day after the last": {in: func(_ *world, in *offers.MakeInput) { in.FromOn = "2026-12-01" },
			want: "fromOn: Choose a day up to the last day of the need, Fri 27 Mar 2026."},
		"somebody else's service": {by: enquiriestest.LeaderAt(enquiriestest.Birch), in: func(w *world,
			in *offers.MakeInput) {
			in.NeedID = w.AshNeed.ID
		}, want: "not_found"},
		"a need that does not reach": {by: enquiriestest.LeaderAt(enquiriestest.Fir), want: "not_found"},
		"no need": {in: func(_ *world, in *offers.MakeInput) { in.NeedID = "need_none" },
			want: "not_found"},
		"no service": {in: func(_ *world, in *offers.MakeInput) { in.ServiceID = "service_none" },
			want: "serviceId: Choose one of your listed services."},
		"twice": {before: func(w *world) { w.offered(w.AshNeed) }, want: "offered_already"},
		"asked": {before: func(w *world) { w.Sent(w.AshNeed) }, want: "asked_already"},
		"declined before": {before: func(w *world) {
			o := w.offered(w.AshNeed)
			w.must(second(w.offers.Decline(w.Ctx, head(ash), o.ID, o.Version, "")))
		}, want: "offer_declined"},
		"taken back before": {before: func(w *world) {
			o := w.offered(w.AshNeed)
			w.must(second(w.offers.TakeBack(w.Ctx, leader(), o.ID, o.Version)))
		}},
		"a withdrawn need": {before: func(w *world) {
			w.must(second(w.Needs.Withdraw(w.Ctx, head(ash), w.AshNeed.ID, w.AshNeed.Version)))
		}, want: "need_not_open"},
		"a withdrawn service": {before: func(w *world) {
			w.must(second(w.Leaders.WithdrawService(w.Ctx, leader(), w.Service.ID, w.Service.Version)))
		}, want: "serviceId: Phonics from the start is not listed at present, so schools cannot see it. " +
			"Choose another service."},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			if tt.before != nil {
				tt.before(w)
			}
			in := w.input(w.AshNeed)
			if tt.in != nil {
				tt.in(w, &in)
			}
			by := tt.by
			if by.AccountID == "" {
				by = leader()
			}
			_, err := w.offers.Make(w.Ctx, by, in)
			if got := code(err); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
			w.sound()
		})
	}
}

// Only the school answers an offer, only the leader takes it back, and for others it is not there.
func TestWhoMayAnswer(t *testing.T) {
	w := newWorld(t)
	o := w.offered(w.AshNeed)
	accept := func(a people.Actor) error {
		return second(w.offers.Accept(w.Ctx, a, o.ID, o.Version, offers.AcceptInput{Known: true}))
	}
	decline := func(a people.Actor) error { return second(w.offers.Decline(w.Ctx, a, o.ID, o.Version, "")) }
	takeBack := func(a people.Actor) error { return second(w.offers.TakeBack(w.Ctx, a, o.ID, o.Version)) }
	received := func(a people.Actor) error {
		_, _, err := w.offers.Received(w.Ctx, a, o.NeedID, "", 10)
		return err
	}
	for name, tt := range map[string]struct {
		actor                               people.Actor
		accept, decline, takeBack, received string
	}{
		"nobody":          {people.Actor{}, "not_found", "not_found", "not_found", "not_found"},
		"another head":    {head(enquiriestest.Elm), "not_found", "not_found", "not_found", "not_found"},
		"the home head":   {head(cedar), "not_found", "not_found", "not_found", "not_found"},
		"the finance":     {enquiriestest.Finance(ash), "not_found", "not_found", "not_found", "forbidden"},
		"the broker":      {w.Broker(), "forbidden", "forbidden", "forbidden", ""},
		"the leader":      {leader(), "forbidden", "forbidden", "-", "not_found"},
		"a senior leader": {enquiriestest.Senior(ash), "-", "-", "forbidden", ""},
	} {
		for verb, c := range map[string]struct {
			do   func(people.Actor) error
			want string
		}{"accept": {accept, tt.accept}, "decline": {decline, tt.decline}, "take back": {takeBack, tt.takeBack},
			"read": {received, tt.received}} {
			if c.want == "-" {
				continue // they may, and other tests do
			}
			if got := code(c.do(tt.actor)); got != c.want {
				t.Errorf("%s would %s: %q, want %q", name, verb, got, c.want)
			}
		}
	}
}

// Of several presses at once, one counts.
func TestOfManyPressesOneCounts(t *testing.T) {
	w := newWorld(t)
	press := func(do func() error) (done int) {
		var wg sync.WaitGroup
		results := make([]error, 8)
		for i := range results {
			wg.Go(func() { results[i] = do() })
		}
		wg.Wait()
		for _, err := range results {
			if err == nil {
				done++
			} else if k := apperr.KindOf(err); k != apperr.KindConflict && k != apperr.KindStale {
				t.Errorf("refused by %v", err)
			}
		}
		return done
	}
	if n := press(func() error { return second(w.offers.Make(w.Ctx, leader(), w.input(w.AshNeed))) }); n != 1 {
		t.Errorf("%d offers", n)
	}
	mine, _, err := w.offers.Mine(w.Ctx, leader(), "", 10)
	w.must(err)
	o := mine[0].Offer
	yes := func() error {
		return second(w.offers.Accept(w.Ctx, head(ash), o.ID, o.Version, offers.AcceptInput{Known: true}))
	}
	no := func() error { return second(w.offers.Decline(w.Ctx, enquiriestest.Senior(ash), o.ID, o.Version, "")) }
	turn := make(chan func() error, 8)
	for range 4 {
		turn <- yes
		turn <- no
	}
	if n := press(func() error { return (<-turn)() }); n != 1 {
		t.Errorf("%d answers", n)
	}
	w.sound()
}

// An offer lapses by what happens to its need, its service and its time; each once.
func TestOffersLapse(t *testing.T) {
	for name, tt := range map[string]struct {
		happens func(w *world) string // the subject of the event
		why     offers.Why
	}{
		"the need is withdrawn": {func(w *world) string {
			w.must(second(w.Needs.Withdraw(w.Ctx, head(ash), w.AshNeed.ID, w.AshNeed.Version)))
			return w.AshNeed.ID
		}, offers.NeedOver},
		"the service is withdrawn": {func(w *world) string {
			w.must(second(w.Leaders.WithdrawService(w.Ctx, leader(), w.Service.ID, w.Service.Version)))
			return w.Service.ID
		}, offers.ServiceGone},
		"the leader pauses": {func(w *world) string {
			w.must(second(w.Leaders.Pause(w.Ctx, leader(), w.Leader.ID, w.Leader.Version)))
			return w.Leader.ID
		}, offers.ServiceGone},
		"the school asks": {func(w *world) string { return w.Sent(w.AshNeed).ID }, offers.AskedBefore},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			o := w.offered(w.AshNeed)
			all, err := events.Of(w.Ctx, w.DB, tt.happens(w))
			w.must(err)
			_, err = w.offers.Accept(w.Ctx, head(ash), o.ID, o.Version, offers.AcceptInput{Known: true})
			if got := code(err); got != "offer_over" {
				t.Errorf("before the job, accepting says %q", got)
			}
			for range 2 {
				w.must(w.offers.Follow(w.Ctx, all[len(all)-1]))
			}
			if o = w.now(o.ID); o.State != offers.Lapsed || o.Why != tt.why {
				t.Errorf("%s because of %q", o.State, o.Why)
			}
			if diff := cmp.Diff([]events.Type{offers.OfferMade, offers.OfferLapsed}, w.Events(o.ID)); diff != "" {
				t.Error(diff)
			}
			w.sound()
		})
	}
}

// A reason to decline must not name a hidden school, and the leader reads it.
func TestDecliningIsKind(t *testing.T) {
	w := newWorld(t)
	o := w.offered(w.AshNeed)
	_, err := w.offers.Decline(w.Ctx, head(ash), o.ID, o.Version, "At Ash Primary School we have found somebody.")
	if got := code(err); !strings.Contains(got, "This tells which school you are") {
		t.Errorf("%q", got)
	}
	o, err = w.offers.Decline(w.Ctx, head(ash), o.ID, o.Version, "We have found somebody. Thank you.")
	w.must(err)
	if got := w.now(o.ID); got.State != offers.Declined || got.Reason != "We have found somebody. Thank you." {
		t.Errorf("%+v", got)
	}
	w.sound()
}

// At most MaxLive offers of one leader wait at once.
func TestALeaderHasSoManyOffers(t *testing.T) {
	w := newWorld(t)
	for range offers.MaxLive {
		w.offered(w.Post(ash, w.AshNeed.Ask))
	}
	_, err := w.offers.Make(w.Ctx, leader(), w.input(w.AshNeed))
	if got := code(err); got != "too_many_offers" {
		t.Errorf("%q", got)
	}
}

// The school sees each offer with the evidence of a match; the leader sees what is theirs.
func TestWhatEachSideSees(t *testing.T) {
	w := newWorld(t)
	o := w.offered(w.AshNeed)
	received, _, err := w.offers.Received(w.Ctx, head(ash), w.AshNeed.ID, "", 10)
	w.must(err)
	if len(received) != 1 || received[0].Judged == nil || !received[0].MayAnswer {
		t.Fatalf("%+v", received)
	}
	if m := received[0].Judged.Match; m == nil || len(m.Evidence) == 0 {
		t.Errorf("without evidence: %+v", received[0].Judged)
	}
	fits, all, err := w.offers.FittingNeeds(w.Ctx, leader(), matching.NeedsInput{HomeURN: cedar, Limit: 10})
	w.must(err)
	if fits.Fitting != len(all) || len(all) != 2 {
		t.Fatalf("%d of %d fit", len(all), fits.Fitting)
	}
	offering, err := w.offers.Offering(w.Ctx, leader(), w.AshNeed.ID, cedar)
	w.must(err)
	if offering.Offer.ID != o.ID || offering.WhyNot == "" || len(offering.Options) != 1 {
		t.Errorf("%+v", offering)
	}
	w.Clock.Advance(time.Hour)
	offering, err = w.offers.Offering(w.Ctx, leader(), w.BirchNeed.ID, cedar)
	w.must(err)
	if offering.Offer != nil || offering.WhyNot != "" || offering.Options[0].Fit == nil {
		t.Errorf("%+v", offering)
	}
}
