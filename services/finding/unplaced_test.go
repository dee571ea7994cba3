package finding_test

import (
	"testing"

	"lateral/pkg/money"
	"lateral/services/finding"
)

// A school whose place nobody knows is neither near nor far: a distance leaves its services out,
// and says how many.
func TestADistanceSaysHowManyHaveNoPlace(t *testing.T) {
	w := newWorld(t)
	w.offered(near, called("Phonics near", offer()))
	w.offered(far, called("Phonics far", offer()))
	w.offered(nowhere, called("Phonics nowhere", offer()))
	governors := called("Minutes that show challenge", offer())
	governors.Description, governors.Themes = "For governors.", themesOf("governance")
	governors.DayRate = money.Pounds(700)
	w.offered(nowhere, governors)
	for name, tt := range map[string]struct {
		query           finding.Query
		total, unplaced int
	}{
		"no distance":         {finding.Query{URN: here}, 4, 0},
		"a distance":          {finding.Query{URN: here, WithinKM: 20}, 1, 2},
		"and words":           {finding.Query{URN: here, WithinKM: 20, Text: "phonics"}, 1, 1},
		"and other words":     {finding.Query{URN: here, WithinKM: 20, Text: "governance"}, 0, 1},
		"and a price":         {finding.Query{URN: here, WithinKM: 20, MaxDayRate: 40000}, 1, 1},
		"and a theme":         {finding.Query{URN: here, WithinKM: 20, Themes: themesOf("governance")}, 0, 1},
		"and a partnership":   {finding.Query{URN: here, WithinKM: 20, Partnerships: []string{"partnership_none"}}, 0, 0},
		"in order of nearest": {finding.Query{URN: here, Order: finding.Nearest}, 4, 0},
	} {
		for _, down := range []bool{false, true} {
			w.broken.down = down
			if f := w.find(tt.query); f.Total != tt.total || f.Unplaced != tt.unplaced {
				t.Errorf("%s, engine down %v: %d found and %d without a place, want %d and %d", name, down,
					f.Total, f.Unplaced, tt.total, tt.unplaced)
			}
		}
	}
}
