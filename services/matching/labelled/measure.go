package labelled

import (
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"slices"
)

// helps is the grade from which a service helps.
const helps = 2

// Run is an order of services, best first, by need.
type Run map[string][]string

// Figure is the mean of a measure over needs, with the ends of the interval that holds it in 95
// of 100 draws of needs.
type Figure struct{ Mean, Low, High float64 }

// Figures say how good a run is, over the needs that somebody helps.
type Figures struct {
	Needs   int
	NDCG    Figure // of the first 10
	Recall  Figure // of the first 20
	Success Figure // of the first 3
	Silence int    // needs that get no answer
}

// Measure measures a run on those needs for which of says so.
func (s Set) Measure(run Run, of func(Need) bool) Figures {
	var f Figures
	var ndcg, recall, success []float64
	for _, n := range s.Needs {
		grades := s.Grades[n.ID]
		if !of(n) || !slices.ContainsFunc(values(grades), func(g int) bool { return g >= helps }) {
			continue
		}
		f.Needs++
		if len(run[n.ID]) == 0 {
			f.Silence++
		}
		ndcg = append(ndcg, gain(ordered(grades, run[n.ID]), 10)/gain(ideal(grades), 10))
		recall = append(recall, found(grades, run[n.ID], 20))
		success = append(success, math.Min(1, math.Ceil(found(grades, run[n.ID], 3))))
	}
	f.NDCG, f.Recall, f.Success = figure(ndcg), figure(recall), figure(success)
	return f
}

func values(grades map[string]int) []int {
	var all []int
	for _, g := range grades {
		all = append(all, g)
	}
	return all
}

func ideal(grades map[string]int) []int {
	all := values(grades)
	slices.SortFunc(all, func(a, b int) int { return b - a })
	return all
}

func ordered(grades map[string]int, run []string) []int {
	all := make([]int, len(run))
	for i, id := range run {
		all[i] = grades[id]
	}
	return all
}

// gain is the discounted gain of the first grades.
func gain(grades []int, first int) float64 {
	sum := 0.0
	for i, g := range grades[:min(first, len(grades))] {
		sum += (math.Exp2(float64(g)) - 1) / math.Log2(float64(i)+2)
	}
	return sum
}

// found is the share of services that help among the first ones, of as many as can be there.
func found(grades map[string]int, run []string, first int) float64 {
	good, all := 0, 0
	for _, g := range grades {
		if g >= helps {
			all++
		}
	}
	for _, id := range run[:min(first, len(run))] {
		if grades[id] >= helps {
			good++
		}
	}
	return float64(good) / float64(min(all, first))
}

// draws is how often needs are drawn for an interval.
const draws = 2000

func figure(all []float64) Figure {
	if len(all) == 0 {
		return Figure{}
	}
	random := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // the same interval each time
	means := make([]float64, draws)
	for i := range means {
		for range all {
			means[i] += all[random.IntN(len(all))] / float64(len(all))
		}
	}
	slices.Sort(means)
	sum := 0.0
	for _, x := range all {
		sum += x
	}
	return Figure{sum / float64(len(all)), means[draws/40], means[draws-draws/40]}
}

// Write writes a run as lines of need, service and rank, parted by tabs.
func (r Run) Write(to io.Writer, needs []Need) error {
	for _, n := range needs {
		for i, id := range r[n.ID] {
			if _, err := fmt.Fprintf(to, "%s\t%s\t%d\n", n.ID, id, i+1); err != nil {
				return err
			}
		}
	}
	return nil
}
