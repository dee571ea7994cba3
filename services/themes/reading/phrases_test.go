package reading_test

import (
	"testing"

	"lateral/services/themes"
	"lateral/services/themes/reading"
)

func TestEveryThemeIsSpokenOf(t *testing.T) {
	spoken, phrases := map[themes.ID]bool{}, map[string]themes.ID{}
	for _, s := range reading.Phrases() {
		if !themes.Known(s.Theme) || spoken[s.Theme] {
			t.Errorf("%s is no theme, or stands there twice", s.Theme)
		}
		spoken[s.Theme] = true
		if len(s.About) < 15 || len(s.Phrases) < 10 || len(s.Phrases) > 30 {
			t.Errorf("%s is about %q and has %d phrases", s.Theme, s.About, len(s.Phrases))
		}
		for _, phrase := range s.Phrases {
			if other, taken := phrases[phrase]; taken {
				t.Errorf("%q is of %s and of %s", phrase, other, s.Theme)
			}
			phrases[phrase] = s.Theme
		}
	}
	for _, one := range themes.All() {
		if !spoken[one.ID] {
			t.Errorf("nobody speaks of %s", one.ID)
		}
	}
}
