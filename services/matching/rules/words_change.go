package rules

import (
	"fmt"

	"lateral/services/needs"
	"lateral/services/themes"
)

// changed describes an easing to the reader.
func (q *Question) changed(e easing) Change {
	c := Change{Way: e.way, Before: q.Need.Ask, Ask: e.onto(q.Need.Ask), easing: e}
	q.describe(&c, e)
	if e.way == Wider {
		c.ShownTo = reachOf(e)
	}
	return c
}

// describe says what a change is, in words.
func (q *Question) describe(c *Change, e easing) {
	switch e.way {
	case MoreMoney, Paying, InReturn:
		q.describePay(c, e)
	case Later, Sooner:
		q.describeDays(c, e)
	case Wider:
		q.describeWider(c, reachOf(e))
	case Remotely, OnSite:
		what := map[Way]string{Remotely: "remote support", OnSite: "support in person"}[e.way]
		c.Words = q.says("if you accept ", "if the school accepts ") + what
		c.Does, c.Did = "Accept "+what, capital(what)+" is accepted now"
	case Farther:
		far := inMiles(int(e.value)) + " farther"
		c.Words, c.Does = "if the leader comes "+far, "Ask leaders to come up to "+far
		c.Did = "Leaders who would have to come up to " + far + " than they say are shown now"
	case MoreFormat:
		format := themes.OfFormat(themes.Formats()[e.value]).Sentence
		c.Words = q.says("if you take ", "if the school takes ") + format + " too"
		c.Does, c.Did = "Take "+format+" too", capital(format)+" is taken too now"
	case OwnPhase:
		plural := themes.OfPhase(c.Ask.Phase).Plural
		c.Words, c.Does, c.Did = "if the need is for "+plural, "Ask for "+plural, "The need is for "+plural+" now"
	}
}

func (q *Question) describePay(c *Change, e easing) {
	whole := c.Ask.Budget.String()
	switch e.way {
	case MoreMoney:
		more := easing{value: e.value - q.Need.Budget.Pence}.amount(c.Ask)
		c.Words, c.Does, c.Did = "with "+more.String()+" more", "Raise the budget to "+whole, "The budget is "+whole+" now"
		c.Asks = "The budget becomes " + whole + " instead of " + q.Need.Budget.String() +
			". Only the school and its broker see it."
	case Paying:
		c.Words, c.Does = q.says("if you pay ", "if the school pays ")+whole, "Pay up to "+whole
		c.Did = "The need says now that up to " + whole + " can be paid"
		c.Asks = q.says("You", "The school") + " would pay up to " + whole +
			" from the school's own budget, where only days in return were to be given."
	default:
		c.Words, c.Does = q.says("if you give days in return", "if the school gives days in return"), "Offer days in return"
		c.Did = "The need offers days in return now"
		c.Asks = q.says("Your school", "The school") + " would give days of its own staff in return for the support."
	}
}

func (q *Question) describeDays(c *Change, e easing) {
	if e.way == Later {
		c.Words = "with a last day " + daysApart(c.Ask.ByOn.Since(q.Need.ByOn)) + " later"
		c.Does, c.Did = "Move the last day to "+c.Ask.ByOn.Words(), "The last day is "+c.Ask.ByOn.Words()+" now"
		return
	}
	c.Words = "with a first day " + daysApart(q.Need.StartOn.Since(c.Ask.StartOn)) + " sooner"
	c.Does, c.Did = "Move the first day to "+c.Ask.StartOn.Words(), "The first day is "+c.Ask.StartOn.Words()+" now"
}

func (q *Question) describeWider(c *Change, to needs.Reach) {
	whom := reachWords(to)
	c.Words, c.Does = "if the need is shown to "+whom+" now", "Show it to "+whom
	c.Did = "The need is shown to " + whom + " now"
	c.Asks = "Every school of " + whom + " sees the need from now on, and this cannot be taken back."
	if q.Need.Named {
		c.Asks += q.says(" Your school's name stands on it.", " The school's name stands on it.")
	}
}

// reachWords is a reach in a sentence.
func reachWords(r needs.Reach) string {
	if r == needs.ToNetwork {
		return "the network abroad"
	}
	return "the " + string(r)
}

func daysApart(n int) string {
	if n == 1 {
		return "1 day"
	}
	return fmt.Sprintf("%d days", n)
}

// fits says what lets a service in; "" where nothing does.
func fits(changes []string) string {
	if len(changes) == 0 {
		return ""
	}
	return "Fits " + list(changes) + "."
}
