package agreements

import "fmt"

// Words say what was agreed about expenses; "" where nothing was.
func (e Expenses) Words() string {
	switch {
	case e.None():
		return ""
	case e.PerMile.IsZero():
		return "Up to " + e.Most.String() + " for each visit"
	}
	return fmt.Sprintf("%dp a mile, up to %s for each visit", e.PerMile.Pence, e.Most)
}

// Words say what is claimed: "62 miles at 45p: Ely and back", "£18.40: train". A claim that comes to the most says
// so.
func (c Claim) Words(e Expenses) string {
	if c.Miles == 0 {
		return c.For
	}
	at := fmt.Sprintf("%d miles at %dp", c.Miles, e.PerMile.Pence)
	if c.Miles == 1 {
		at = fmt.Sprintf("1 mile at %dp", e.PerMile.Pence)
	}
	if int64(c.Miles)*e.PerMile.Pence > c.Sum.Pence {
		at += ", up to " + c.Sum.String()
	}
	return at + ": " + c.For
}
