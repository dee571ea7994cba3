package csvfile

import (
	"slices"
	"strings"

	"lateral/pkg/bankfile/figures"
	"lateral/pkg/bankfile/statement"
)

// look reads all rows once, and settles what they tell.
func (t *table) look() error {
	t.accountOf.several = t.mapping.Several
	var count statement.Count
	err := t.each(func(line int, cells []string) error {
		if err := count.Add(line); err != nil {
			return err
		}
		return t.lookAt(line, cells)
	})
	if err != nil {
		return err
	}
	if s := t.survey.ends; s.cutOff() && !t.source.Ends {
		return statement.At(s.line, statement.CutOff, s.text)
	}
	if err := t.settleDays(); err != nil {
		return err
	}
	if err := t.settleSign(); err != nil {
		return err
	}
	return t.accountOf.settle(t.options.Account)
}

// lookAt takes one row into account.
func (t *table) lookAt(line int, cells []string) error {
	s, c := &t.survey, &t.columns
	for _, at := range [...]int{c.date, c.value} {
		if at < 0 || at == c.value && strings.TrimSpace(cells[at]) == "" {
			continue
		}
		if err := s.orders.Add(cells[at], line); err != nil {
			return statement.At(line, statement.BadDay, cells[at])
		}
	}
	if s.first[0] == "" {
		s.first[0] = cells[c.date]
	}
	s.first[1] = cells[c.date]
	for _, at := range c.amounts() {
		if at < 0 || cells[at] == "" {
			continue
		}
		if err := s.amount(line, cells[at]); err != nil {
			return err
		}
	}
	if c.out >= 0 {
		s.below.add(cells[c.out])
	}
	if last := t.header.widths - 1; slices.Contains(c.amounts(), last) {
		s.ends.add(line, cells[last])
	}
	return t.accountOf.add(&t.columns, line, cells)
}

// settleDays decides the order of the dates. A bank that is known settles it where the dates
// stand as that bank writes them: a spreadsheet may have turned them, and then it is asked.
func (t *table) settleDays() error {
	s := &t.survey
	order, line := s.orders.Decide()
	said := t.options.Order
	if said == figures.Open && (t.person || s.orders.Padded()) {
		said = t.mapping.Order
	}
	if order != figures.Open {
		s.order = order
		return nil
	}
	question := &statement.Ambiguous{About: statement.AboutDays, Line: line}
	for _, fit := range s.orders.Fit() {
		if fit == said {
			s.order = fit
			return nil
		}
		from, _ := figures.Day(s.first[0], fit)
		to, _ := figures.Day(s.first[1], fit)
		question.Readings = append(question.Readings, statement.Reading{Answer: string(fit), From: from.Words(),
			To: to.Words()})
	}
	return question
}

// settleSign decides the decimal sign.
func (t *table) settleSign() error {
	s := &t.survey
	for _, said := range [...]figures.Sign{s.sign, t.options.Decimal, t.mapping.Decimal} {
		if said != figures.Unsaid {
			s.sign = said
			return nil
		}
	}
	if s.open.line == 0 {
		s.sign = figures.Point
		return nil
	}
	question := &statement.Ambiguous{About: statement.AboutDecimals, Line: s.open.line}
	for _, sign := range [...]figures.Sign{figures.Point, figures.Comma} {
		if _, err := figures.Pence(s.open.text, sign); err == nil {
			question.Readings = append(question.Readings, statement.Reading{Answer: string(sign), From: s.open.text,
				To: s.open.text})
		}
	}
	return question
}
