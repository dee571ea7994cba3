package demo_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/services/demo"
	"lateral/services/leaders"
	"lateral/services/register"
	"lateral/services/themes"
)

// Every end that a story can have is in the play.
func TestEveryEndIsPlayed(t *testing.T) {
	t.Parallel()
	played := map[string]bool{}
	for _, tale := range demo.Tales() {
		played[tale.To] = true
	}
	for _, end := range demo.ChapterNames() {
		if !played[end] {
			t.Errorf("no story is %s", end)
		}
	}
}

// How far each end goes: the chapters that a story has before it.
func TestWhichChaptersComeBeforeEachEnd(t *testing.T) {
	t.Parallel()
	straight := []string{
		"drafted", "posted", "asked", "proposed", "released", "agreed", "recorded", "completed", "partPaid", "paid",
	}
	to := func(last string) []string { return straight[:slices.Index(straight, last)+1] }
	for i, end := range demo.ChapterNames() {
		last, other := map[string]string{
			"withdrawn": "posted", "lapsed": "posted", "declined": "asked", "expired": "asked", "refused": "released",
			"cancelled": "agreed", "queried": "recorded", "credited": "completed", "toldPaid": "completed",
		}[end]
		if !other {
			last = end
		}
		if diff := cmp.Diff(to(last), demo.Reaches(i)); diff != "" {
			t.Errorf("%s: %s", end, diff)
		}
	}
}

// No story asks for what the rules refuse: the leader is of another school and of the same partnership, works on the
// theme and with pupils of the school's ages, and somebody leads the school.
func TestEachStoryKeepsTheRules(t *testing.T) {
	t.Parallel()
	near := map[register.Phase][]register.Phase{ // whose leaders may support it
		register.Primary:   {register.Primary, register.AllThrough, register.Middle},
		register.Secondary: {register.Secondary, register.AllThrough, register.Middle},
		register.Special:   {register.Special, register.Alternative},
	}
	for _, tale := range demo.Tales() {
		works := func(p register.Phase) bool { return slices.Contains(tale.LeaderPhases, p) }
		for rule, kept := range map[string]bool{
			"the leader's own school asks":              !tale.IsOwn,
			"the school has no head":                    tale.HasHead,
			"the leader is of another partnership":      tale.InAlliance,
			"the leader does not work with this phase":  slices.ContainsFunc(near[tale.Phase], works),
			"it asks for no half-days":                  tale.HalfDays > 0,
			"there is no such theme":                    themes.Name(tale.Theme) != "",
			"it does not say what it is about":          len(tale.What) > 40,
			"it does not say what success is":           tale.Success != "",
			"it begins before the play":                 tale.Begun < int(demo.Before.Hours()/24),
			"the leader has too few half-days in weeks": tale.HalfDays <= 6*tale.LeaderHalfDays,
			"asked of somebody who does something else": tale.To == "drafted" || tale.To == "posted" || tale.To == "withdrawn" ||
				tale.To == "lapsed" || slices.Contains(tale.LeaderThemes, tale.Theme),
		} {
			if !kept {
				t.Errorf("%s of %s, with %s: %s", tale.Theme, tale.School, tale.Leader, rule)
			}
		}
	}
}

// The school whose head's account is printed has something of every kind.
func TestTheFirstSchoolHasSomethingOfEveryKind(t *testing.T) {
	t.Parallel()
	schools := map[string][]string{}
	first := demo.Tales()[0].School
	for _, tale := range demo.Tales() {
		schools[tale.School] = append(schools[tale.School], tale.To)
	}
	want := []string{"asked", "completed", "drafted", "posted", "recorded", "released"}
	got := schools[first]
	slices.Sort(got)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for school, all := range schools {
		if school != first && len(all) > 2 {
			t.Errorf("%s has %d stories", school, len(all))
		}
	}
}

// Everybody has an address of their own, and each kind of leader is there.
func TestEverybodyIsSomebody(t *testing.T) {
	t.Parallel()
	schools, heads, leads := demo.Sizes()
	if schools != heads || schools != 40 || leads != 25 {
		t.Errorf("%d schools, %d heads, %d leaders", schools, heads, leads)
	}
	seen := map[string]bool{}
	for _, name := range demo.People() {
		if address := demo.Address(name); seen[address] {
			t.Errorf("two have %s", address)
		} else {
			seen[address] = true
		}
	}
	kinds := map[leaders.DesignationKind]bool{}
	for name, kind := range demo.Cast() {
		if kinds[kind] = true; !seen[demo.Address(name)] {
			t.Errorf("%s has no account", name)
		}
	}
	for _, kind := range []leaders.DesignationKind{leaders.NLE, leaders.LLE, leaders.SLE, leaders.NLG} {
		if !kinds[kind] {
			t.Errorf("nobody is %s", kind)
		}
	}
	for _, a := range demo.Accounts() {
		if !seen[a.Email] || a.Email != demo.Address(a.Name) || a.Password != demo.Password {
			t.Errorf("printed is %+v", a)
		}
	}
}
