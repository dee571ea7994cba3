package camt

import (
	"errors"
	"io"

	"lateral/pkg/bankfile/markup"
	"lateral/pkg/bankfile/statement"
)

// part reads one element of a statement.
func part(in *markup.Scanner, tree *tree, t markup.Token, a *account) error {
	tree.reset(t)
	var batch []detail
	for depth := 1; depth > 0; {
		t, err := in.Next()
		switch {
		case errors.Is(err, io.EOF):
			return statement.At(tree.line(), statement.CutOff, "</"+tree.root().name+">")
		case err != nil:
			return err
		case t.Kind == markup.Start:
			depth++
			err = tree.enter(t)
		case t.Kind == markup.Text:
			tree.text(t)
		case t.Kind == markup.End:
			depth--
			if t.Name == "TxDtls" && tree.isEntry() {
				batch, err = parted(batch, tree)
			}
			tree.leave()
		}
		if err != nil {
			return err
		}
	}
	return a.part(tree, batch)
}

// parted takes the part of a batch that was just read out of the tree.
func parted(batch []detail, t *tree) ([]detail, error) {
	if len(batch) > statement.MaxLines {
		return nil, statement.At(t.nodes[t.at].line, statement.TooLong, "")
	}
	batch = append(batch, details(t, t.at))
	t.forget()
	return batch, nil
}

// part takes an element of the statement.
func (a *account) part(t *tree, batch []detail) error {
	switch root := t.root(); root.name {
	case "Id":
		a.s.ID = root.text
	case "ElctrncSeqNb":
		a.s.Number = root.text
	case "LglSeqNb":
		a.s.Number = either(a.s.Number, root.text)
	case "FrToDt":
		return a.period(t)
	case "Acct":
		a.s.Account = owner(t)
		a.currency = t.value(0, "Ccy")
	case "Bal":
		return a.balance(t)
	case "Ntry":
		return a.entry(t, batch)
	}
	return nil
}
