package needs_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/money"
	"lateral/services/needs"
	"lateral/services/needs/needstest"
	"lateral/services/people"
)

// county is a world with a need of school 100001. That school is in a
// partnership with 100002; 100003 is in the same region, 100004 in another,
// 100005 abroad.
func county(t *testing.T) (*needstest.World, string) {
	t.Helper()
	w := needstest.New(t)
	w.Import(
		needstest.School{URN: "100001", Name: "Oak Tree School", Town: "Gosport"},
		needstest.School{URN: "100002", Region: "London"}, needstest.School{URN: "100003"},
		needstest.School{URN: "100004", Region: "North West"},
		needstest.School{URN: "100005", Type: "British schools overseas", Region: "Not applicable"},
	)
	return w, w.Partnership("Solent Alliance", "100001", "100002").ID
}

// priced is a complete ask.
func priced(most needs.Reach) needs.Ask {
	ask := needstest.Ask()
	ask.Budget, ask.MostReach, ask.YearGroups, ask.StartOn = money.Pounds(1200), most, "Year 1", "2026-02-02"
	return ask
}

func TestWhoSeesAnOpenNeed(t *testing.T) {
	w, partnership := county(t)
	other := w.Partnership("Mersey Alliance", "100004")
	n := w.Post("100001", priced(needs.ToNetwork))

	type sight string
	const (
		nothing sight = "nothing"
		masked  sight = "masked"
		all     sight = "all"
	)
	viewers := map[string]people.Actor{
		"own senior":            needstest.Person(people.Senior, "100001"),
		"own finance":           needstest.Person(people.Finance, "100001"),
		"broker":                needstest.Broker(partnership),
		"member's leader":       needstest.Person(people.Leader, "100002"),
		"region's leader":       needstest.Person(people.Leader, "100003"),
		"nation's leader":       needstest.Person(people.Leader, "100004"),
		"nation's broker":       needstest.Broker(other.ID),
		"leader abroad":         needstest.Person(people.Leader, "100005"),
		"nobody":                {},
		"operator":              {AccountID: "op", Held: []people.Held{{Role: people.Operator, Place: people.Service()}}},
		"leader of no register": {AccountID: "x"},
	}
	inside := map[string]sight{"own senior": all, "own finance": all, "broker": all}
	steps := []struct {
		reach needs.Reach
		sees  []string // besides insiders
	}{
		{needs.ToPartnership, []string{"member's leader"}},
		{needs.ToRegion, []string{"member's leader", "region's leader"}},
		{needs.ToNation, []string{"member's leader", "region's leader", "nation's leader", "nation's broker"}},
		{needs.ToNetwork,
			[]string{"member's leader", "region's leader", "nation's leader", "nation's broker", "leader abroad"}},
	}
	for _, step := range steps {
		t.Run(string(step.reach), func(t *testing.T) {
			want := map[string]sight{}
			for who := range viewers {
				want[who] = nothing
				if s, ok := inside[who]; ok {
					want[who] = s
				}
			}
			for _, who := range step.sees {
				want[who] = masked
			}
			got := map[string]sight{}
			for who, actor := range viewers {
				seen, err := w.Needs.Get(w.Ctx, actor, n.ID)
				if own := strings.HasPrefix(who, "own "); seen.Own != own {
					t.Errorf("%s: of the school %v, want %v", who, seen.Own, own)
				}
				switch {
				case apperr.Is(err, apperr.KindNotFound):
					got[who] = nothing
				case err != nil:
					t.Fatal(err)
				case seen.School != nil && seen.Inside:
					got[who] = all
				case seen.School == nil && !seen.Inside:
					got[who] = masked
				}
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		})
		w.Clock.Advance(5 * day)
		if err := w.Needs.WidenDue(w.Ctx, noJob); err != nil {
			t.Fatal(err)
		}
	}
}

func TestAMaskedNeedTellsNothingOfItsSchool(t *testing.T) {
	w, partnership := county(t)
	n := w.Post("100001", priced(needs.ToNation))
	seen, err := w.Needs.Get(w.Ctx, needstest.Person(people.Leader, "100002"), n.ID)
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(seen)
	if err != nil {
		t.Fatal(err)
	}
	for _, secret := range []string{"100001", "Oak Tree", "Gosport", "account_", partnership, "120000",
		string(needs.FromBudget)} {
		if strings.Contains(string(text), secret) {
			t.Errorf("%q is told in %s", secret, text)
		}
	}
	for _, told := range []string{"blend sounds", "phonics", "Year 1", "2026-03-27", "2026-02-02", "101 to 250 pupils",
		"South East", `"primary"`} {
		if !strings.Contains(string(text), told) {
			t.Errorf("%q is missing from %s", told, text)
		}
	}
}

func TestDisclosureNamesTheSchool(t *testing.T) {
	w, partnership := county(t)
	n := w.Post("100001", priced(needs.ToRegion))
	leader, other := needstest.Person(people.Leader, "100002"), needstest.Person(people.Leader, "100003")

	ctx := events.WithActor(w.Ctx, events.Actor{AccountID: "account_head"})
	for range 2 { // a repeat changes nothing
		err := w.DB.Update(ctx, func(tx docdb.Tx) error {
			return w.Needs.Disclose(ctx, tx, n.ID, "100002", "An enquiry was sent.")
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	seen, err := w.Needs.Get(w.Ctx, leader, n.ID)
	if err != nil || seen.School == nil || seen.School.Name != "Oak Tree School" || seen.Need.URN != "100001" {
		t.Errorf("told: %+v, %v", seen, err)
	}
	if !seen.Need.Budget.IsZero() || seen.Need.PostedBy != "" || seen.Inside {
		t.Errorf("told more than the name: %+v", seen.Need)
	}
	if _, err := w.Needs.Get(w.Ctx, other, n.ID); !apperr.Is(err, apperr.KindNotFound) {
		t.Errorf("not reached: %v", err)
	}

	told, _, err := w.Needs.Disclosures(w.Ctx, needstest.Broker(partnership), n.ID, "", 10)
	want := []needs.Told{{ToName: "School 100002", Disclosed: needs.Disclosed{
		NeedID: n.ID, Kind: needs.ToSchool, To: "100002", At: w.Clock.Now(), By: "account_head", Why: "An enquiry was sent.",
	}}}
	if diff := cmp.Diff(want, told, ignoreMeta); diff != "" || err != nil {
		t.Error(err, diff)
	}
	if _, _, err := w.Needs.Disclosures(w.Ctx, leader, n.ID, "", 10); !apperr.Is(err, apperr.KindNotFound) {
		t.Errorf("the log is not for others: %v", err)
	}
	if _, _, err := w.Needs.Disclosures(w.Ctx, needstest.Broker(partnership), n.ID, "forged",
		10); !errors.Is(err, docdb.ErrBadCursor) {
		t.Errorf("a forged cursor: %v", err)
	}
}

func TestNamingATheNeedIsLoggedOnce(t *testing.T) {
	w, _ := county(t)
	n := w.Post("100001", priced(needs.ToRegion))
	head := needstest.Person(people.Head, "100001")
	n, err := w.Needs.Name(w.Ctx, head, n.ID, n.Version)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Needs.Name(w.Ctx, head, n.ID, n.Version); code(err) != "need_named" {
		t.Errorf("naming twice: %v", err)
	}
	seen, err := w.Needs.Get(w.Ctx, needstest.Person(people.Leader, "100002"), n.ID)
	if err != nil || seen.School == nil {
		t.Errorf("within reach: %+v, %v", seen, err)
	}
	if _, err := w.Needs.Get(w.Ctx, needstest.Person(people.Leader, "100003"), n.ID); !apperr.Is(err,
		apperr.KindNotFound) {
		t.Errorf("beyond reach: %v", err)
	}
	want := []events.Type{needs.NeedDrafted, needs.NeedPosted, needs.NeedDisclosed, needs.NeedNamed}
	if diff := cmp.Diff(want, w.Events(n.ID)); diff != "" {
		t.Error(diff)
	}
}
