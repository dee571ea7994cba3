package asked

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/pkg/text"
	"lateral/services/matching/relevance"
	"lateral/services/needs"
	"lateral/services/themes/reading"
)

// text is what a need says, as it is read: misspelt words are read as those that are meant.
func (p *Projection) text(n needs.Need) (relevance.Text, []reading.Misspelt) {
	said := n.What
	if n.Success != "" {
		said += text.Border + n.Success
	}
	misspelt := p.spelling().Read(said)
	read := relevance.Text{Body: reading.AsRead(said, misspelt), Ticked: n.Themes}
	if len(misspelt) > 0 {
		read.Typed = said
	}
	return read, misspelt
}

// Ask is what an open need says and means, ready to be compared with the services of the corpus,
// and its words that were read as others. It is without meaning while that is not known.
func (p *Projection) Ask(ctx context.Context, r docdb.Reader, n needs.Need,
	with relevance.Corpus) (*relevance.Ask, []reading.Misspelt, error) {
	known, err := asks.GetMany(ctx, r, []string{n.ID})
	if err != nil {
		return nil, nil, err
	}
	text, misspelt := p.text(n)
	model := p.reader.Model()
	return with.NewAsk(text, known[n.ID].Meaning.Of(text, model), model), misspelt, nil
}
