package people

import (
	"slices"
	"strings"

	"lateral/pkg/lists"
	"lateral/services/register"
)

// readPeople splits a list into lines, and refuses the lines in which something is missing.
func readPeople(list string) []InvitedLine {
	var lines []InvitedLine
	email, role, urn := -1, -1, -1
	for i, line := range lists.Read(list) {
		if i == 0 && !slices.ContainsFunc(line.Cells, isAddress) {
			email, role, urn = line.Column("email", "e-mail", "email address",
				"e-mail address"), line.Column("role"), line.Column("urn", "school")
			if email >= 0 || role >= 0 || urn >= 0 {
				continue
			}
		}
		l := InvitedLine{Line: line.Number, Text: line.Shown()}
		l.Email = tidyEmail(cellOr(line, email, isAddress))
		l.Role = roleCalled(cellOr(line, role, func(cell string) bool { return roleCalled(cell) != "" }))
		l.URN = register.URN(cellOr(line, urn, isURN))
		l.checkShape()
		lines = append(lines, l)
	}
	return lines
}

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
		missing = append(missing, "a role (head, senior leader, leader or finance officer)")
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
