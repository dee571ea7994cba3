package reading

import (
	"regexp"
	"strings"
)

// People say what their need is not about: "behaviour is fine, but …". Such a clause counts for no
// theme. What says that all is well is a small set of turns, and nothing of any theme; in doubt
// the words count, because a theme too many is refused by a press and one too few is not seen.
var (
	// clauses end at signs, and where the sentence goes over to something else.
	clauseEnd = regexp.MustCompile(`(?i)[.;:!?\n•]|,|\s(?:but|however|although|though|whereas|while|yet|except)\s`)

	// isWell says of what stands before it that it is well.
	isWell = regexp.MustCompile(`(?i)\b(?:is|are|isn['’]?t|aren['’]?t|seems?|remains?)\s+(?:all\s+|very\s+|quite\s+|really\s+|already\s+)*` +
		`(?:fine|good|strong|secure|excellent|in place|going well|working well|a strength|not (?:a|an|our|the)\s+` +
		`(?:problem|concern|issue|worry|priority))\b|` +
		`\b(?:isn['’]?t|aren['’]?t)\s+(?:a|an|our|the)\s+(?:problem|concern|issue|worry|priority)\b`)

	// wellWith says of what follows that it is well.
	wellWith = regexp.MustCompile(`(?i)\b(?:no\s+(?:real\s+|major\s+|particular\s+|great\s+)?(?:concerns?|problems?|issues?|worries)|` +
		`not\s+(?:worried|concerned)|(?:happy|pleased|satisfied))\s+(?:with|about|around|over)\b`)

	// doubtful turns say that something is wished, asked, partly so, or not so.
	doubtful = regexp.MustCompile(`(?i)\b(?:want|need|needs|wish|hope|ensure|make sure|so that|if|when|until|whether|would|` +
		`should|will|could|not sure|never|hardly|nowhere|rarely|mostly|for most|for some|less|than|(?:not|n['’]t|isn['’]?t|` +
		`aren['’]?t)\s+(?:all\s+|very\s+|quite\s+|really\s+|always\s+|yet\s+)*(?:fine|good|strong|secure|excellent|in place|` +
		`going well|working well|happy|pleased|satisfied))\b`)

	// goesOn begins what speaks on of the same: "is fine in Year 1 but not in Year 2".
	goesOn = regexp.MustCompile(`(?i)^\s*(?:not|no|less|weak\w*|poor\w*|low\w*|in|at|for|by|with|when|it|they|this|that|these|` +
		`those|is|are|was|were|falls?|drops?|only|some|many)\b`)

	andAnother = regexp.MustCompile(`(?i)\sand\s`)
	andOurs    = regexp.MustCompile(`(?i)\sand\s+(?:our|we|the|it|they|i)\s`)
)

// unsettled is the text with spaces for the clauses that say that all is well: every other letter
// stands where it stood.
func unsettled(text string) string {
	var out []byte
	for _, c := range clausesIn(text) {
		s := settledIn(text, c)
		if s == (span{}) {
			continue
		}
		if out == nil {
			out = []byte(text)
		}
		for i := s.from; i < s.to; i++ {
			if out[i] != '\n' {
				out[i] = ' '
			}
		}
	}
	if out == nil {
		return text
	}
	return string(out)
}

// clausesIn are the clauses of a text, without what ends them.
func clausesIn(text string) []span {
	var all []span
	from := 0
	for _, at := range clauseEnd.FindAllStringIndex(text, -1) {
		all, from = append(all, span{from, at[0]}), at[1]
	}
	return append(all, span{from, len(text)})
}

// settledIn is the part of a clause that says that something is well; none in doubt.
func settledIn(text string, c span) span {
	clause := text[c.from:c.to]
	if doubtful.MatchString(clause) || strings.HasPrefix(text[c.to:], "?") || goesOn.MatchString(after(text, c.to)) {
		return span{}
	}
	if at := isWell.FindStringIndex(clause); at != nil {
		return upTo(c, clause, at[1], andAnother)
	}
	if at := wellWith.FindStringIndex(clause); at != nil {
		return upTo(c, clause, at[1], andOurs)
	}
	return span{}
}

// upTo is the clause up to where it goes over to something else after a place.
func upTo(c span, clause string, place int, over *regexp.Regexp) span {
	if at := over.FindStringIndex(clause[place:]); at != nil {
		return span{c.from, c.from + place + at[0]}
	}
	return c
}

// after is what follows a clause in the same sentence.
func after(text string, at int) string {
	end := clauseEnd.FindStringIndex(text[at:])
	if len(end) == 0 || end[0] != 0 || strings.ContainsAny(text[at:at+end[1]], ".;:!?\n•") {
		return ""
	}
	return text[at+end[1]:]
}
