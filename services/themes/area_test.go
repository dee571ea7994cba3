package themes_test

import (
	"testing"

	"lateral/services/themes"
)

func TestEachThemeIsInOneArea(t *testing.T) {
	at, named := map[themes.ID]string{}, map[string]bool{}
	for _, area := range themes.Areas() {
		if area.Name == "" || named[area.Name] {
			t.Errorf("two areas are called %q", area.Name)
		}
		named[area.Name] = true
		for _, id := range area.Themes {
			if !themes.Known(id) || at[id] != "" {
				t.Errorf("%s is no theme, or is in %q too", id, at[id])
			}
			at[id] = area.Name
		}
	}
	for _, one := range themes.All() {
		if at[one.ID] == "" {
			t.Errorf("%s is in no area", one.ID)
		}
	}
}

func TestNearness(t *testing.T) {
	for _, tt := range []struct {
		a, b themes.ID
		want float64
	}{
		{"phonics", "phonics", 1}, {"gone", "gone", 1}, {"phonics", "english", 0.5}, {"phonics", "early_years", 0.5},
		{"history", "geography", 0.3}, {"phonics", "premises", 0}, {"phonics", "gone", 0}, {"", "phonics", 0},
	} {
		if got := themes.Nearness(tt.a, tt.b); got != tt.want {
			t.Errorf("%s is near %s by %v, not %v", tt.a, tt.b, got, tt.want)
		}
	}
}

// Nearness is the same from both sides, and a pair of themes that are neighbours is a pair of themes.
func TestNearnessIsMutualAndOfThemesOnly(t *testing.T) {
	related := 0
	for _, a := range themes.All() {
		for _, b := range themes.All() {
			near := themes.Nearness(a.ID, b.ID)
			if near != themes.Nearness(b.ID, a.ID) || near < 0 || near > 1 || (near == 1) != (a.ID == b.ID) {
				t.Errorf("%s is near %s by %v", a.ID, b.ID, near)
			}
			if near > 0 {
				related++
			}
		}
	}
	if all := len(themes.All()); related < 2*all || related > all*all/8 {
		t.Errorf("%d pairs of %d are related", related, all*all)
	}
}
