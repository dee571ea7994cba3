package labelled

import "fmt"

// Silence says how often "no close match" is said, by whether somebody helps: rightly, wrongly,
// and where the best there is would help in part.
type Silence struct {
	Helped, Wrongly int // needs that somebody helps; of those, said of so many
	InPart, Partly  int // needs that somebody helps in part, and nobody in full
	Alone, Rightly  int // needs that nobody helps
}

// Silence counts by the services that are called close matches, by need.
func (s Set) Silence(close Run, of func(Need) bool) Silence {
	var all Silence
	count := func(needs, said *int, silent bool) {
		*needs++
		if silent {
			*said++
		}
	}
	for _, n := range s.Needs {
		if !of(n) {
			continue
		}
		highest := worst
		for _, g := range s.Grades[n.ID] {
			highest = max(highest, g)
		}
		switch silent := len(close[n.ID]) == 0; {
		case highest >= helps:
			count(&all.Helped, &all.Wrongly, silent)
		case highest > worst:
			count(&all.InPart, &all.Partly, silent)
		default:
			count(&all.Alone, &all.Rightly, silent)
		}
	}
	return all
}

func (s Silence) String() string {
	return fmt.Sprintf("%d of %d that nobody helps, %d of %d that somebody helps in part, %d of %d that somebody helps",
		s.Rightly, s.Alone, s.Partly, s.InPart, s.Wrongly, s.Helped)
}
