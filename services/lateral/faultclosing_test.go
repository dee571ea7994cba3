package main

import (
	"lateral/services/people"
)

// books are the books of a school of their own, which begin this year, and the two who handle its money.
type books struct {
	head, officer person
	month         string // path of the one that is over
}

func (s *stage) books() books {
	s.t.Helper()
	urn := s.nextLonely()
	head, _ := s.someone(people.Head, urn)
	officer, _ := s.someone(people.Finance, urn)
	now := s.now.Now()
	over := now.AddDate(0, 0, -now.Day())
	account := bankAccount(over.Format("2006-01-02")).with("opening", object{"pence": 100, "currency": "GBP"})
	head.post("/parties/school/"+urn+"/bank-accounts", account)
	return books{head, officer, "/parties/school/" + urn + "/periods/" + over.Format("2006-01")}
}

// signs is the call with which somebody signs the figures that they see. They have just proved who they are.
func (b books) signs(who person) call {
	who.call(200, "POST", "/session/proof", object{"password": secret})
	return who.does(b.month+"/signatures", object{"digest": who.get(b.month).text("digest")})
}

// signed are books of which the head has signed the month.
func (s *stage) signed() books {
	s.t.Helper()
	b := s.books()
	c := b.signs(b.head)
	b.head.post(c.path, c.body)
	return b
}

func closingLines() []faultLine {
	return []faultLine{
		{"sign-period", func(s *stage) call {
			b := s.signed()
			return b.signs(b.officer)
		}},
		{"reopen-period", func(s *stage) call {
			b := s.signed()
			c := b.signs(b.officer)
			b.officer.post(c.path, c.body)
			return b.head.does(b.month+"/reopening", object{"reason": "A line is missing."})
		}},
	}
}
