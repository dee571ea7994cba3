package people

import (
	"slices"
	"strings"

	"lateral/pkg/lists"
	"lateral/services/register"
)

// cellOr is the cell in the column that the header names, or else the first that is one.
func cellOr(line lists.Line, column int, is func(string) bool) string {
	if column >= 0 {
		return line.Cell(column)
	}
	if i := slices.IndexFunc(line.Cells, is); i >= 0 {
		return line.Cells[i]
	}
	return ""
}

func (l *InvitedLine) checkShape() {
	var missing []string
	if !validEmail(l.Email) {
		missing = append(missing, anEMailAddress)
	}
	if l.Role == "" {
		missing = append(missing, aRole)
	}
	if !isURN(string(l.URN)) {
		missing = append(missing, aUrnOfFive)
		l.URN = ""
	}
	if len(missing) > 0 {
		l.Outcome, l.Why = LineRefused, thisLineNeedsAnd(missing)
	}
}

func isAddress(cell string) bool { return strings.Contains(cell, "@") }

func isURN(cell string) bool {
	_, err := register.ParseURN(cell)
	return err == nil
}

// roleCalled is the school role of that name, "" if there is none.
func roleCalled(text string) Role {
	words := strings.Join(strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return r < 'a' || r > 'z' }), " ")
	switch words {
	case "head", "headteacher", "head teacher", "principal", "executive head", "executive headteacher", "head of school":
		return Head
	case "senior", "senior leader", "deputy", "deputy head", "deputy headteacher", "assistant head",
		"assistant headteacher":
		return Senior
	case "leader", "system leader", "nle", "lle", "sle", "nlg", "national leader of education",
		"local leader of education", "specialist leader of education":
		return Leader
	case "finance", "finance officer", "business manager", "school business manager", "sbm", "bursar":
		return Finance
	}
	return ""
}

// LineOutcome says what became, or would become, of a line of a list of people.
type LineOutcome string

// The outcomes.
const (
	LineReady   LineOutcome = "ready"   // a letter would go out
	LineSent    LineOutcome = "sent"    // a letter was sent
	LineHeld    LineOutcome = "held"    // the person has the role already
	LineOpen    LineOutcome = "open"    // an invitation to the role is open already
	LineTwice   LineOutcome = "twice"   // it is further up in the list too
	LineRefused LineOutcome = "refused" // see Why
)

// InvitedLine is a line of a list of people: who is invited to which role in which
// school.
type InvitedLine struct {
	Line    int // from 1
	Text    string
	Email   string
	Role    Role
	URN     register.URN
	School  string // name
	Outcome LineOutcome
	Why     string
}
