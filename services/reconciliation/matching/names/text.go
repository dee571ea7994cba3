package names

import "lateral/services/reconciliation/matching/reading"

// Text is what a bank printed, read for names.
type Text struct {
	words []seen
	kinds Kinds
	from  int // where the text says FROM; -1 where it does not
}

// seen is a word of a text.
type seen struct {
	id     int32 // -1 where no name has it
	text   string
	before string
	at     int
}

// mostWords is how many words of a text are looked at.
const mostWords = 64

// Read reads the tokens of a text for names, into the room of a text that is read no more.
func (x *Index) Read(tokens []reading.Token, room Text) Text {
	t := Text{words: room.words[:0], from: -1}
	last := ""
	for i, token := range tokens {
		if token.Digits {
			last = ""
			continue
		}
		if token.Text == "FROM" {
			t.from = i
		}
		kinds, isLittle := kindsOf(token.Text)
		if token.Text != "JUN" || !besideDigits(tokens, i) {
			t.kinds |= kinds
		}
		if !isLittle && !silent[token.Text] && len(t.words) < mostWords {
			c := canonical(token.Text)
			id, known := x.words[c]
			if !known {
				id = -1
			}
			t.words = append(t.words, seen{id, c, last, i})
		}
		last = token.Text
	}
	return t
}

// besideDigits says that a month may stand there: JUN 26.
func besideDigits(tokens []reading.Token, i int) bool {
	return i+1 < len(tokens) && tokens[i+1].Digits || i > 0 && tokens[i-1].Digits
}
