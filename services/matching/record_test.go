package matching_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/agreements"
	"lateral/services/evidence"
	"lateral/services/matching/rules"
	"lateral/services/needs/needstest"
	"lateral/services/register"
	"lateral/services/themes"
)

// signedOff has a school sign off half-days of a leader for a need on the theme.
func (w *world) signedOff(leaderID string, urn register.URN, theme themes.ID, halfDays int) {
	w.T.Helper()
	ask := w.ask()
	ask.Themes = []themes.ID{theme}
	n := w.Post(urn, ask)
	a := agreements.Agreement{Meta: docdb.Meta{ID: "agreement_" + n.ID}, NeedID: n.ID, ProposalID: n.ID}
	v := agreements.Visit{Meta: docdb.Meta{ID: "visit_" + n.ID}, AgreementID: a.ID}
	err := w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
		if err := docdb.Of[agreements.Agreement]("agreements").Insert(w.Ctx, tx, &a); err != nil {
			return err
		}
		return docdb.Of[agreements.Visit]("visits").Insert(w.Ctx, tx, &v)
	})
	if err != nil {
		w.T.Fatal(err)
	}
	data := must(json.Marshal(agreements.Happened{
		VisitID: v.ID, LeaderID: leaderID, URN: urn, Date: "2026-01-05", HalfDays: halfDays,
	}))(w.T)
	e := events.Event{Type: agreements.VisitSignedOff, Subject: v.ID, Data: data}
	if err := evidence.New(w.DB).FollowSignOff(w.Ctx, e); err != nil {
		w.T.Fatal(err)
	}
	if err := w.matching.Candidates.FollowDays(w.Ctx, e); err != nil {
		w.T.Fatal(err)
	}
}

// The mean of the record rises with what is signed off on the theme in schools that are alike, and
// with nothing else; whoever has no record is worth the mean.
func TestWhatWasSignedOff(t *testing.T) {
	t.Parallel()
	type visit struct {
		urn      register.URN
		theme    themes.ID
		halfDays int
	}
	for name, tt := range map[string]struct {
		done []visit
		want string
	}{
		"nothing": {nil, "5/10: No support of this leader is signed off here yet, which counts neither for nor against."},
		"on other themes": {[]visit{{"100003", "music", 40}},
			"5/10: Schools signed off 20 days of this leader, on other themes."},
		"little": {[]visit{{"100003", "phonics", 1}},
			"6/10: Schools signed off half a day of this leader on Phonics, at a school much like yours."},
		"as much as a need": {[]visit{{"100003", "phonics", 6}},
			"7/10: Schools signed off 3 days of this leader on Phonics, at a school much like yours."},
		"much": {[]visit{{"100003", "phonics", 30}, {"100004", "phonics", 24}},
			"9/10: Schools signed off 27 days of this leader on Phonics, at two schools, two of them much like yours."},
		"at another kind of school": {[]visit{{"100005", "phonics", 6}},
			"6/10: Schools signed off 3 days of this leader on Phonics, at a school not much like yours."},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			w.Import(needstest.School{URN: "100005", Phase: "Secondary", Pupils: "1300"})
			must(w.Partnerships.Join(w.Ctx, w.partnership.ID, "100005"))(t)
			s, _ := w.lists("100002", offer())
			for _, v := range tt.done {
				w.signedOff(s.LeaderID, v.urn, v.theme, v.halfDays)
			}
			n := w.Post("100001", w.ask())
			e := w.evidence(n, rules.Record)
			if diff := cmp.Diff(tt.want, fmt.Sprintf("%.0f/10: %s", 10*e.Exact/float64(e.Most), e.Sentence)); diff != "" {
				t.Error(diff)
			}
			if wrong := w.wrong(); len(wrong) > 0 {
				t.Errorf("%q", wrong)
			}
		})
	}
}
