package diary_test

import (
	"context"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/pkg/apperr/apperrtest"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/calendar"
	"lateral/services/diary"
	"lateral/services/people"
	"lateral/services/register"
)

// reviews is a noun that the diary has never heard of. It asks for releases, and keeps what it is told.
type reviews struct {
	told    []events.Type
	decided []diary.ReleaseState
	blind   string // account that may not see the review
	barred  string // account that acted for the school that is reviewed
	stuck   error  // why the review cannot go on
	worse   string // id of the release whose answer does not hold for what came after
}

func (r *reviews) Stands(_ context.Context, _ docdb.Reader, actor people.Actor, _ diary.Release) (diary.Stand, error) {
	return diary.Stand{Sees: actor.AccountID != r.blind, ActedAgainst: actor.AccountID == r.barred}, nil
}

func (r *reviews) Tell(_ context.Context, _ docdb.Tx, what events.Type, _ diary.Release, _ people.Actor) error {
	r.told = append(r.told, what)
	return nil
}

func (r *reviews) Decided(_ context.Context, _ docdb.Tx, rel diary.Release, _ people.Actor) error {
	r.decided = append(r.decided, rel.State)
	return r.stuck
}

func (r *reviews) Holds(_ context.Context, _ docdb.Reader, before diary.Release, _ diary.Ask) (bool, error) {
	return before.ID != r.worse, nil
}

// decision is Grant or Refuse.
type decision func(ctx context.Context, actor people.Actor, id string, seen int64, note string) (diary.Release, error)

func (w *world) serve() *reviews {
	asker := &reviews{}
	w.Serve("review", asker)
	return asker
}

// ask is review_1 that asks for half-days of Mary, which she opens.
func (w *world) ask(texts ...string) diary.Ask {
	w.t.Helper()
	l := w.enlist(mary, oak)
	return diary.Ask{
		Origin: diary.OriginOf("commission_1"), For: diary.OriginOf("review_1"),
		LeaderID: l.ID, HomeURN: oak, Slots: w.open(mary, l.ID, texts...),
	}
}

// asks asks for a release.
func (w *world) asks(_ *reviews, ask diary.Ask) diary.Release {
	w.t.Helper()
	var rel diary.Release
	err := w.update(func(tx docdb.Tx) error {
		var err error
		rel, err = w.AskRelease(w.t.Context(), tx, ask, mary)
		return err
	})
	if err != nil {
		w.t.Fatal(err)
	}
	return rel
}

// carries carries the answer to another ask, and says whether there was one.
func (w *world) carries(ask diary.Ask, unanswered bool) (diary.Release, bool) {
	w.t.Helper()
	var rel diary.Release
	var found bool
	err := w.update(func(tx docdb.Tx) error {
		var err error
		rel, found, err = w.CarryRelease(w.t.Context(), tx, ask, unanswered)
		return err
	})
	if err != nil {
		w.t.Fatal(err)
	}
	return rel, found
}

func (w *world) release(forID string) diary.Release {
	w.t.Helper()
	return must(diary.ReleaseFor(w.t.Context(), w.db, forID))(w.t)
}

func TestWhateverTakesHalfDaysAsksForThem(t *testing.T) {
	w := newWorld(t)
	asker := w.serve()
	ask := w.ask("2026-02-03.am", "2026-02-03.pm")
	rel := w.asks(asker, ask)
	granted := must(w.Grant(t.Context(), oakHead, rel.ID, rel.Version, "Gladly."))(t)
	now := w.clock.Now()
	want := diary.Release{
		Meta: granted.Meta, Origin: ask.Origin, For: ask.For, LeaderID: ask.LeaderID, HomeURN: oak, Slots: ask.Slots,
		State: diary.GrantedRelease, AskedAt: now, DecidedBy: "oakhead", DecidedAt: &now, Note: "Gladly.",
	}
	if diff := cmp.Diff(want, w.release("review_1")); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]events.Type{diary.ReleaseAsked, diary.ReleaseGranted}, asker.told); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]diary.ReleaseState{diary.GrantedRelease}, asker.decided); diff != "" {
		t.Error(diff)
	}
	if of := must(diary.ReleasesOf(t.Context(), w.db, "commission_1"))(t); len(of) != 1 {
		t.Errorf("the commission has %d releases", len(of))
	}
}

func TestWhoDecidesAReleaseAndWhoDoesNot(t *testing.T) {
	for name, c := range map[string]struct {
		actor people.Actor
		blind string
		act   string
		seen  int64
		note  string
		want  string
	}{
		"a head of the home school":         {actor: oakHead, note: "No."},
		"the leader":                        {actor: mary, note: "No.", want: "forbidden"},
		"a head who may see it":             {actor: elmHead, note: "No.", want: "forbidden"},
		"a head who may not":                {actor: ashHead, blind: "ashhead", note: "No.", want: "not_found"},
		"a head who acted for the other":    {actor: oakHead, act: "oakhead", note: "No.", want: "forbidden"},
		"a head who saw an earlier version": {actor: oakHead, seen: 1, note: "No.", want: "stale"},
		"a head without a reason":           {actor: oakHead, want: "invalid"},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			asker := w.serve()
			asker.blind, asker.barred = c.blind, c.act
			rel := w.asks(asker, w.ask("2026-02-03.am"))
			_, err := w.Refuse(t.Context(), c.actor, rel.ID, rel.Version+c.seen, c.note)
			if got := apperrtest.Code(err); got != c.want {
				t.Errorf("answered %q (%v), want %q", got, err, c.want)
			}
			if decided := w.release("review_1").State != diary.AskedRelease; decided != (c.want == "") {
				t.Errorf("it is decided: %v", decided)
			}
		})
	}
}

func TestAReleaseIsGrantedOnlyWhileItsHalfDaysCanBeTaken(t *testing.T) {
	w := newWorld(t)
	asker := w.serve()
	ask := w.ask("2026-02-03.am", "2026-02-03.pm")
	rel := w.asks(asker, ask)
	if err := w.do("take", ask.LeaderID, ask.Slots[:1], "y"); err != nil {
		t.Fatal(err)
	}
	_, err := w.Grant(t.Context(), oakHead, rel.ID, rel.Version, "")
	want := "conflict half_day_taken\nslots[0]: Tue 3 Feb 2026, morning is no longer free."
	if diff := cmp.Diff(want, problem(err)); diff != "" {
		t.Error(diff)
	}
	if _, err := w.Refuse(t.Context(), oakHead, rel.ID, rel.Version, "It is taken."); err != nil {
		t.Errorf("a no is possible: %v", err)
	}
}

func TestWhatCannotGoOnLeavesTheReleaseAsked(t *testing.T) {
	w := newWorld(t)
	asker := w.serve()
	rel := w.asks(asker, w.ask("2026-02-03.am"))
	asker.stuck = apperr.Conflict("review_over", "The review was called off.")
	if _, err := w.Grant(t.Context(), oakHead, rel.ID, rel.Version, ""); !errors.Is(err, asker.stuck) {
		t.Error(err)
	}
	if state := w.release("review_1").State; state != diary.AskedRelease {
		t.Errorf("it is %s", state)
	}
}

func TestAnAnswerAboutTheSameHalfDaysIsCarried(t *testing.T) {
	for name, c := range map[string]struct {
		decide     func(*world) decision
		slots      string
		origin     string
		unanswered bool
		want       diary.ReleaseState // "" where nothing is carried
	}{
		"a yes":                            {decide: grants, want: diary.GrantedRelease},
		"a no":                             {decide: refuses},
		"a yes about other half-days":      {decide: grants, slots: "2026-02-04.am"},
		"a yes about something else":       {decide: grants, origin: "commission_2"},
		"a question, where it may wait":    {unanswered: true, want: diary.AskedRelease},
		"a question, where it may not":     {},
		"a yes, where a question may wait": {decide: grants, unanswered: true, want: diary.GrantedRelease},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			asker := w.serve()
			ask := w.ask("2026-02-03.am", "2026-02-04.am")
			other := ask
			ask.Slots = ask.Slots[:1]
			first := w.asks(asker, ask)
			if c.decide != nil {
				must(c.decide(w)(t.Context(), oakHead, first.ID, first.Version, "Because."))(t)
			}
			again := ask
			again.For = diary.OriginOf("review_2")
			if c.slots != "" {
				again.Slots = other.Slots[1:]
			}
			if c.origin != "" {
				again.Origin = diary.OriginOf(c.origin)
			}
			rel, found := w.carries(again, c.unanswered)
			if rel.State != c.want || found != (c.want != "") {
				t.Errorf("carried %q, %v", rel.State, found)
			}
			if found && (rel.CarriedID != first.ID || rel.For.ID != "review_2" || w.release("review_2").ID != rel.ID) {
				t.Errorf("carried %+v", rel)
			}
		})
	}
}

// The asker is asked about the release that was answered, also where its answer
// was carried since; a question that waits has no answer yet.
func TestAnAnswerIsCarriedOnlyWhereItHolds(t *testing.T) {
	w := newWorld(t)
	asker := w.serve()
	ask := w.ask("2026-02-03.am")
	first := w.asks(asker, ask)
	asker.worse = first.ID
	ask.For = diary.OriginOf("review_2")
	waiting, found := w.carries(ask, true)
	if !found {
		t.Fatal("the question was not carried")
	}
	must(w.Grant(t.Context(), oakHead, waiting.ID, waiting.Version, ""))(t)
	ask.For = diary.OriginOf("review_3")
	if _, found := w.carries(ask, false); !found {
		t.Fatal("the answer was not carried")
	}
	asker.worse = waiting.ID
	ask.For = diary.OriginOf("review_4")
	if rel, found := w.carries(ask, true); found {
		t.Errorf("carried %+v", rel)
	}
}

func grants(w *world) decision  { return w.Grant }
func refuses(w *world) decision { return w.Refuse }

func TestReleasesFollowTheHomeSchool(t *testing.T) {
	w := newWorld(t)
	w.asks(w.serve(), w.ask("2026-02-03.am"))
	for range 2 {
		w.succeed(oak, elm, w.FollowSuccession)
	}
	all := func(diary.Release) (bool, error) { return true, nil }
	for urn, want := range map[register.URN]int{oak: 0, elm: 1} {
		found, _, err := diary.ReleasesAt(t.Context(), w.db, urn, diary.AskedRelease, "", 10, all)
		if err != nil || len(found) != want {
			t.Errorf("%s is asked for %d releases, %v", urn, len(found), err)
		}
	}
	_, _, err := diary.ReleasesAt(t.Context(), w.db, elm, diary.AskedRelease, "no cursor", 10, all)
	if !errors.Is(err, docdb.ErrBadCursor) {
		t.Error(err)
	}
}

func TestOlderReleasesGetTheirHalfDays(t *testing.T) {
	w := newWorld(t)
	ask := w.ask("2026-02-03.am")
	older := ask
	older.Slots = nil
	w.asks(w.serve(), older)
	asked := 0
	for range 2 {
		err := diary.CompleteReleases(t.Context(), w.db, func(_ docdb.Reader, _ diary.Release) ([]calendar.Slot, error) {
			asked++
			return ask.Slots, nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(ask.Slots, w.release("review_1").Slots); diff != "" || asked != 1 {
		t.Errorf("asked %d times: %s", asked, diff)
	}
}

// An id is stored as text, and names the kind.
func TestAnOriginIsStoredAsItsID(t *testing.T) {
	o := diary.OriginOf("review_01h")
	text, err := o.MarshalText()
	var back diary.Origin
	err = errors.Join(err, back.UnmarshalText(text))
	if err != nil || string(text) != "review_01h" || back != o || o.Kind != "review" {
		t.Errorf("%s, %+v, %v", text, back, err)
	}
}
