package rules

import (
	"slices"

	"lateral/services/matching/candidates"
	"lateral/services/register"
	"lateral/services/themes"
)

// Record is the name of recordRule.
const Record Rule = "record"

// recordRule gives points for signed-off work on the need's themes in schools like the one
// that asks. It excludes nobody, and no record is worth the mean: everybody begins without one.
var recordRule = rule{name: Record, merit: recordMerit, sentence: recordSentence}

// The mean of all records, and how many half-days it weighs: as many as a usual need asks for.
const (
	meanRecord  = 0.5
	weightOfAll = 6
)

// recordMerit is a Bayesian mean: (mean × weight + sum of what was seen) ÷ (weight + how much was
// seen), the posterior mean of a share after a beta prior (Gelman et al., Bayesian Data Analysis,
// third edition, section 2.4). A half-day that a school signed off is seen as good, and counts by
// how far its themes and its school are those of the need: what is unlike hardly moves the mean.
func recordMerit(q *Question, v *Verdict) float64 {
	seen := 0.0
	for i := range v.Done {
		d := &v.Done[i]
		seen += float64(d.HalfDays) * q.onThemes(d) * q.likeSchool(d)
	}
	return (meanRecord*weightOfAll + seen) / (weightOfAll + seen)
}

// onThemes is the share of the need's themes that the work was on.
func (q *Question) onThemes(d *candidates.Done) float64 {
	if len(q.Need.Themes) == 0 {
		return 0
	}
	n := 0
	for _, t := range q.Need.Themes {
		if slices.Contains(d.Themes, t) {
			n++
		}
	}
	return float64(n) / float64(len(q.Need.Themes))
}

// likeSchool says how far the school of the work is like the one that asks: by its phase, then
// by its size and disadvantage.
func (q *Question) likeSchool(d *candidates.Done) float64 {
	phase := 0.2
	switch {
	case d.Phase == q.Need.Phase:
		phase = 1
	case slices.Contains(related[q.Need.Phase], d.Phase):
		phase = 0.6
	}
	at := d.School()
	return phase * (0.5 + 0.25*likeSize(&q.school.Entry, &at) + 0.25*likePremium(&q.school.Entry, &at))
}

// muchLike says whether the school of the work has the phase of the need, and the size or the
// disadvantage of the school that asks.
func (q *Question) muchLike(d *candidates.Done) bool {
	at := d.School()
	same, _ := compared(&q.school.Entry, &at)
	return d.Phase == q.Need.Phase && (same.size != "" || same.share != "")
}

func recordSentence(q *Question, v *Verdict) string {
	var about []string
	halfDays, all := 0, 0
	in, like := map[register.URN]bool{}, map[register.URN]bool{}
	for i := range v.Done {
		d := &v.Done[i]
		if all += d.HalfDays; q.onThemes(d) == 0 {
			continue
		}
		halfDays, in[d.URN] = halfDays+d.HalfDays, true
		if q.muchLike(d) {
			like[d.URN] = true
		}
		about = append(about, themeNames(q.sharedWith(d))...)
	}
	yours := q.says("yours", "the school that asks")
	switch {
	case all == 0:
		return "No support of this leader is signed off here yet, which counts neither for nor against."
	case halfDays == 0:
		return "Schools signed off " + days(all) + " of this leader, on other themes."
	}
	slices.Sort(about)
	says := "Schools signed off " + days(halfDays) + " of this leader on " + list(slices.Compact(about))
	switch {
	case len(in) == 1 && len(like) == 0:
		return says + ", at a school not much like " + yours + "."
	case len(in) == 1:
		return says + ", at a school much like " + yours + "."
	}
	return says + ", at " + number(len(in)) + " schools, " + number(len(like)) + " of them much like " + yours + "."
}

func (q *Question) sharedWith(d *candidates.Done) []themes.ID {
	var both []themes.ID
	for _, t := range q.Need.Themes {
		if slices.Contains(d.Themes, t) {
			both = append(both, t)
		}
	}
	return both
}
