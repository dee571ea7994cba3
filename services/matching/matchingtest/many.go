package matchingtest

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/calendar"
	"lateral/services/needs/needstest"
	"lateral/services/register"
	"lateral/services/themes"
)

// The size of the field of which benchmarks ask.
const (
	Schools  = 2000
	Leaders  = 4000
	Services = 10_000
	HalfDays = 40 // that each leader has free
)

// Sayings are the texts of services, of needs, and of what is typed.
func Sayings() []string {
	return []string{
		"Blending sounds and daily phonics sessions for early readers.",
		"Calm corridors, routines and restorative conversations after incidents.",
		"Times tables, arithmetic fluency and reasoning problems in mathematics.",
		"Handwriting, spelling rules and sentence construction for writers.",
		"Governors who challenge, with sound committees and clear minutes.",
		"Attendance plans with families, home visits and first-day calling.",
		"Assessment that informs planning, marking that reduces workload.",
		"Science enquiry outdoors with equipment that every cupboard has.",
		"Provision maps, screening and adaptations for dyslexic readers.",
		"Curriculum sequencing in history and geography with knowledge organisers.",
	}
}

// URN is the number of a school of the field, from 0 to Schools.
func URN(i int) register.URN { return register.URN(fmt.Sprint(100_000 + i)) }

// Many writes the field: the schools, and the leaders with their services.
func Many(w *needstest.World, random *rand.Rand) {
	w.T.Helper()
	phases := []string{"Primary", "Primary", "Primary", "Secondary"}
	schools := make([]needstest.School, Schools)
	for i := range schools {
		schools[i] = needstest.School{
			URN: string(URN(i)), Phase: phases[random.IntN(len(phases))],
			Easting: fmt.Sprint(400_000 + random.IntN(150_000)), Northing: fmt.Sprint(110_000 + random.IntN(250_000)),
		}
	}
	w.Import(schools...)
	Write(w, Leaders, func(tx docdb.Tx, i int) error {
		l := one(w, random, i)
		return l.Insert(w.Ctx, tx)
	})
}

// one is the leader of a number, with every so manyth service.
func one(w *needstest.World, random *rand.Rand, i int) Listing {
	all, said := themes.All(), Sayings()
	about := []themes.ID{all[i%len(all)].ID, all[random.IntN(len(all))].ID, all[random.IntN(len(all))].ID}
	l := Numbered(i, URN(random.IntN(Schools)), about[:2]...)
	l.Leader.Biography = strings.Repeat(said[i%len(said)], 5)
	for n := i; n < Services; n += Leaders {
		text := said[random.IntN(len(said))]
		s := l.Numbered(n, strings.Fields(text)[0]+" "+fmt.Sprint(n), strings.Repeat(text+" ", 3))
		s.Themes, s.Phases = about, []register.Phase{[]register.Phase{register.Primary, register.Secondary}[n%2]}
		Vary(s, n, random)
	}
	l.Free = FreeOf(w, random)
	return l
}

// FreeOf are half-days of the next half-year.
func FreeOf(w *needstest.World, random *rand.Rand) []calendar.Slot {
	seen := map[calendar.Slot]bool{}
	for len(seen) < HalfDays {
		seen[calendar.Slot{
			Date: date.On(w.Clock.Now()).AddDays(random.IntN(180)),
			Half: []calendar.Half{calendar.AM, calendar.PM}[random.IntN(2)],
		}] = true
	}
	var all []calendar.Slot
	for slot := range seen {
		all = append(all, slot)
	}
	return all
}

// Write writes so many documents, some hundred in a transaction.
func Write(w *needstest.World, many int, one func(tx docdb.Tx, i int) error) {
	w.T.Helper()
	for from := 0; from < many; from += 500 {
		err := w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
			for i := from; i < min(many, from+500); i++ {
				if err := one(tx, i); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			w.T.Fatal(err)
		}
	}
}
