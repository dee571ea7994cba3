package rules

import (
	"slices"

	"lateral/services/matching/candidates"
	"lateral/services/themes"
)

// formatRule: the service is given in a format that the need takes.
var formatRule = rule{
	name: Format, breaks: func(q *Question, v *Verdict) bool { return !q.takes(v.Formats) },
	refusal: func(q *Question, v *Verdict) string {
		return "Offers " + list(formats(v.Offer.Formats)) + ", not " + either(formats(q.Need.Formats)) + "."
	},
	eases: formatEases,
}

// formatEases takes the first format of the service as well.
func formatEases(_ *Question, v *Verdict) (by, or easing) {
	place := func(at int) easing {
		if at >= len(v.Offer.Formats) {
			return easing{}
		}
		return easing{MoreFormat, int64(slices.Index(themes.Formats(), v.Offer.Formats[at])), formatSteps}
	}
	return place(0), place(1)
}

// takes is true for a need that takes any format.
func (q *Question) takes(offered candidates.FormatSet) bool {
	return len(q.Need.Formats) == 0 || q.formats&offered != 0
}

func formats(all []themes.Format) []string {
	names := make([]string, len(all))
	for i, f := range all {
		names[i] = themes.OfFormat(f).Sentence
	}
	return names
}
