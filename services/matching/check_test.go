package matching_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/docdb"
	"lateral/services/diary"
	"lateral/services/leaders"
	"lateral/services/matching/candidates"
)

func (w *world) wrong() []string {
	w.T.Helper()
	return must(w.matching.Candidates.Check(w.Ctx, w.DB))(w.T)
}

var candidateDocs = docdb.Of[candidates.Candidate]("candidates")

func TestWhatPassesByItselfIsNoDifference(t *testing.T) {
	w := newWorld(t)
	w.lists("100002", offer())
	for _, days := range []int{0, 23, 30, 200} { // before, among and after the half-days; after the designation
		w.Clock.Advance(time.Duration(days) * 24 * time.Hour)
		if wrong := w.wrong(); len(wrong) > 0 {
			t.Errorf("%s: %q", w.Clock.Now().Format(time.DateOnly), wrong)
		}
	}
}

func TestCheckSeesWhatNobodyToldMatching(t *testing.T) {
	w := newWorld(t)
	s, leader := w.lists("100002", offer())
	slots := must(diary.FreeSlots(w.Ctx, w.DB, s.LeaderID, "2026-01-01", "2026-12-31"))(t)
	must(w.diary.Change(w.Ctx, leader, s.LeaderID, diary.Input{Close: slots[:1]}))(t)
	if diff := cmp.Diff([]string{"the candidate of " + s.ID + " differs from the documents in its free half-days"},
		w.wrong()); diff != "" {
		t.Error(diff)
	}
	other, _ := w.lists("100003", offer())
	err := w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
		c, err := candidateDocs.Get(w.Ctx, tx, other.ID)
		if err != nil {
			return err
		}
		return candidateDocs.Delete(w.Ctx, tx, &c)
	})
	if err != nil {
		t.Fatal(err)
	}
	if wrong := w.wrong(); len(wrong) != 2 {
		t.Errorf("wrong = %q", wrong)
	}
	if err := w.matching.Candidates.Rebuild(w.Ctx); err != nil {
		t.Fatal(err)
	}
	if wrong := w.wrong(); len(wrong) > 0 {
		t.Errorf("after rebuilding: %q", wrong)
	}
}

func TestACandidateOfNothingIsShownNoMore(t *testing.T) {
	w := newWorld(t)
	s, _ := w.lists("100002", offer())
	n := w.Post("100001", w.ask())
	if got := w.find(n).Fitting; got != 1 {
		t.Fatalf("%d fit", got)
	}
	services := docdb.Of[leaders.Service]("services")
	err := w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
		gone, err := services.Get(w.Ctx, tx, s.ID)
		if err != nil {
			return err
		}
		return services.Delete(w.Ctx, tx, &gone)
	})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"the candidate of " + s.ID + " is shown, and there is no such service"},
		w.wrong()); diff != "" {
		t.Error(diff)
	}
	for range 2 {
		if err := w.matching.Candidates.Rebuild(w.Ctx); err != nil {
			t.Fatal(err)
		}
	}
	if wrong := w.wrong(); len(wrong) > 0 || w.find(n).Fitting != 0 {
		t.Errorf("after rebuilding %d fit; %q", w.find(n).Fitting, wrong)
	}
}
