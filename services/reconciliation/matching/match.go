package matching

import (
	"cmp"
	"runtime"
	"slices"
	"sync"
)

// Match answers for each line, in the order of the lines: what is linked by itself, and what is
// proposed. Lines are compared with each other: all that nothing explains yet should be there.
func (b *Book) Match(lines []Line) []Answer {
	all, free := b.match(lines)
	if b.out != nil && len(free) > 0 {
		b.out.pay(lines, free, all)
	}
	return all
}

// match answers for each line by the documents of this direction. It also returns the places of the lines
// that left and that take nothing back: they may be for what is to be paid.
func (b *Book) match(lines []Line) ([]Answer, []int) {
	sights := b.lookAll(lines)
	order := make([]*sight, len(sights))
	for i := range sights {
		order[i] = &sights[i]
	}
	slices.SortStableFunc(order, func(x, y *sight) int {
		return cmp.Or(cmp.Compare(x.line.Date, y.line.Date), cmp.Compare(x.line.ID, y.line.ID))
	})
	pairReturns(order)
	d := newDesk(b, order)
	for _, s := range order {
		d.link(s)
	}
	all := make([]Answer, len(sights))
	var free []int
	for _, s := range order {
		all[s.at] = d.answer(s)
		if s.line.Amount.Pence < 0 && s.back == nil && !s.barred {
			free = append(free, s.at)
		}
		s.found, s.sets = nil, nil
	}
	return all, free
}

// Candidates are what one line may be for, best first, as if there were no other line.
func (b *Book) Candidates(line Line) []Candidate {
	return b.Match([]Line{line})[0].Candidates
}

// lookAll reads all lines, on all processors: no line is read by what another says.
func (b *Book) lookAll(lines []Line) []sight {
	sights := make([]sight, len(lines))
	var wait sync.WaitGroup
	workers := max(1, min(runtime.GOMAXPROCS(0), len(lines)/64))
	for w := range workers {
		wait.Go(func() {
			v := view{Book: b}
			for i := w; i < len(lines); i += workers {
				sights[i] = v.look(&lines[i])
				sights[i].at = i
			}
		})
	}
	wait.Wait()
	return sights
}

// pay answers for the lines at these places, which left, by what is to be paid. What the answers before say
// of them comes after.
func (b *Book) pay(lines []Line, free []int, all []Answer) {
	left := make([]Line, len(free))
	for i, at := range free {
		left[i] = lines[at]
	}
	answers, _ := b.match(left)
	for i, a := range answers {
		if len(a.Candidates) == 0 {
			continue
		}
		for n := range a.Candidates {
			a.Candidates[n].Out = true
		}
		before := &all[free[i]]
		if before.Automatic {
			before.Candidates = nil // by a rule, which the answer knows too
		}
		a.Candidates = append(a.Candidates, before.Candidates...)
		a.Candidates = a.Candidates[:min(len(a.Candidates), mostCandidates)]
		*before = a
	}
}
