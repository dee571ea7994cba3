package matching

import "slices"

// bounds of looking for sets that add up. They count steps, so that one question has one answer.
const (
	mostSteps = 20_000
	mostShown = 3
)

// adder looks for sets that add up.
type adder struct {
	docs  []int32
	owed  func(int32) int64
	rest  []int64 // what is owed of a document and all behind it
	steps int
	count int
	shown [][]int32
	taken []int32
}

func (a *adder) run(target int64) {
	a.rest = make([]int64, len(a.docs)+1)
	for i := len(a.docs) - 1; i >= 0; i-- {
		sum, held := plus(a.rest[i+1], a.owed(a.docs[i]))
		if !held {
			return
		}
		a.rest[i] = sum
	}
	a.from(0, target)
}

func (a *adder) from(i int, left int64) {
	if a.steps++; a.steps > mostSteps || a.count >= mostSets {
		return
	}
	if left == 0 {
		if len(a.taken) < 2 {
			return
		}
		if a.count++; len(a.shown) < mostShown {
			a.shown = append(a.shown, slices.Clone(a.taken))
		}
		return
	}
	if i == len(a.docs) || a.rest[i] < left {
		return
	}
	if owed := a.owed(a.docs[i]); owed <= left {
		a.taken = append(a.taken, a.docs[i])
		a.from(i+1, left-owed)
		a.taken = a.taken[:len(a.taken)-1]
	}
	a.from(i+1, left)
}
