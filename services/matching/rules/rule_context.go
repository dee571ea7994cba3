package rules

import (
	"math"
	"strings"

	"lateral/services/register"
	"lateral/services/themes"
)

// Context is the name of contextRule.
const Context Rule = "context"

// contextRule gives points where the leader's own school is like the asking school: in its
// size, its type and the share of its pupils who are disadvantaged. The phase has a rule of
// its own. It excludes nobody.
var contextRule = rule{name: Context, merit: contextMerit, sentence: contextSentence}

// contextMerit is how alike the schools are. What the register does not say counts half.
func contextMerit(q *Question, v *Verdict) float64 {
	ours, theirs := &q.school.Entry, &v.Home.School.Entry
	return 0.4*likePremium(ours, theirs) + 0.35*likeSize(ours, theirs) + 0.25*likeType(ours, theirs)
}

const unknown = 0.5

// likeSize falls to nothing where one school has four times the pupils of the other.
func likeSize(a, b *register.Entry) float64 {
	if a.Pupils == 0 || b.Pupils == 0 {
		return unknown
	}
	return max(0, 1-math.Abs(math.Log2(float64(a.Pupils)/float64(b.Pupils)))/2)
}

// likePremium falls to nothing at 40 of a hundred pupils more or fewer, from the least to the
// most disadvantaged tenth of English schools.
func likePremium(a, b *register.Entry) float64 {
	if a.Premium == 0 || b.Premium == 0 {
		return unknown
	}
	return max(0, 1-math.Abs(a.Premium-b.Premium)/40)
}

func likeType(a, b *register.Entry) float64 {
	switch {
	case a.Type == "" || b.Type == "":
		return unknown
	case a.Type == b.Type:
		return 1
	}
	return 0
}

// contextSentence says what the schools have in common, and what not.
func contextSentence(q *Question, v *Verdict) string {
	same, other := compared(&q.school.Entry, &v.Home.School.Entry)
	if q.school.Phase == v.Home.School.Phase {
		same.phase = themes.OfPhase(q.school.Phase).One
	}
	yours := q.says("yours", "the school that asks")
	is := q.toThem(", your own is ", ", the leader's own is ")
	switch {
	case same.isNone() && other.isNone():
		return "How far " + q.toThem("your", "the leader's") + " own school is like " + yours + " is not known."
	case same.isNone():
		return "Unlike " + yours + is + other.words("another") + "."
	case other.isNone():
		return "Like " + yours + is + same.words("the same") + "."
	}
	return "Like " + yours + is + same.words("the same") + ". Unlike " + yours + ", it is " + other.words("another") + "."
}

// traits are what people would say of a school; what is "" is not said.
type traits struct{ phase, size, share, kind string }

func (t traits) isNone() bool { return t.size == "" && t.share == "" && t.kind == "" }

// compared are the traits that both have, and those of theirs that differ. One that is not
// known of both is in neither.
func compared(ours, theirs *register.Entry) (same, other traits) {
	sort := func(a, b string, same, other *string) {
		switch {
		case a == "" || b == "":
		case a == b:
			*same = b
		default:
			*other = b
		}
	}
	sort(sizeOf(ours), sizeOf(theirs), &same.size, &other.size)
	sort(shareOf(ours), shareOf(theirs), &same.share, &other.share)
	sort(ours.Type, theirs.Type, &same.kind, &other.kind)
	return same, other
}

// words are "a large primary school of the same type (Academy converter) where many pupils are disadvantaged".
func (t traits) words(whichType string) string {
	noun := "school"
	if t.phase != "" {
		_, noun, _ = strings.Cut(t.phase, " ")
	}
	says := article(strings.TrimSpace(t.size + " " + noun))
	if t.kind != "" {
		says += " of " + whichType + " type (" + t.kind + ")"
	}
	if t.share != "" {
		says += " where " + t.share + " pupils are disadvantaged"
	}
	return says
}

// sizeOf says how large a school is among those of its phase: with one class or less in each
// year, or with two in a primary school; with five or fewer, or with eight, in a secondary school.
func sizeOf(e *register.Entry) string {
	small, large := 210, 420
	switch e.Phase {
	case register.Secondary, register.AllThrough:
		small, large = 750, 1200
	case register.Nursery, register.Special, register.Alternative:
		small, large = 60, 150
	}
	switch {
	case e.Pupils == 0:
		return ""
	case e.Pupils <= small:
		return "small"
	case e.Pupils >= large:
		return "large"
	}
	return "middle-sized"
}

// shareOf says how many pupils are disadvantaged: in a third of English schools it is fewer
// than 13 of a hundred, in a third 30 or more.
func shareOf(e *register.Entry) string {
	switch {
	case e.Premium == 0:
		return ""
	case e.Premium < 13:
		return "few"
	case e.Premium >= 30:
		return "many"
	}
	return "some"
}
