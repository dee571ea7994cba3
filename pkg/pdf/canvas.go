package pdf

import (
	"fmt"

	"codeberg.org/go-pdf/fpdf"
)

// The page in millimetres.
const (
	pageWidth  = 210.0
	left       = 20.0
	right      = pageWidth - 20.0
	width      = right - left
	top        = 20.0
	bottom     = 274.0 // nothing but the footer is below
	footerLine = 284.0
	gap        = 5.0 // between blocks
)

// style is how a line of text looks.
type style struct {
	points float64
	bold   bool
	colour colour
}

type colour struct{ r, g, b int }

// The look of every document: one accent, a deep blue-green, and warm greys.
var (
	accent = colour{11, 88, 92}
	ink    = colour{33, 31, 29}
	muted  = colour{95, 90, 85}
	rule   = colour{214, 209, 203}
	ground = colour{245, 243, 240}

	titleStyle   = style{points: 23, bold: true, colour: accent}
	sectionStyle = style{points: 13, bold: true, colour: ink}
	bodyStyle    = style{points: 10.5, colour: ink}
	strongStyle  = style{points: 10.5, bold: true, colour: ink}
	labelStyle   = style{points: 9, colour: muted}
	headStyle    = style{points: 9, bold: true, colour: muted}
	noteStyle    = style{points: 8.5, colour: muted}
)

// height is the distance in millimetres from one line to the next.
func (s style) height() float64 { return s.points * 0.3528 * 1.32 }

// ascent is from the top of a line to the foot of its letters.
func (s style) ascent() float64 { return s.points * 0.3528 * 1.02 }

// canvas sets text from the top of a page downwards. Distances are in
// millimetres, y from the top of the page.
type canvas struct {
	pdf *fpdf.Fpdf
	y   float64
	// onBreak draws what a page break must repeat; nil for nothing.
	onBreak func()
	err     error // the first mistake in the document
}

// fail keeps the first mistake; what follows is still set, but not written.
func (c *canvas) fail(format string, args ...any) {
	if c.err == nil {
		c.err = fmt.Errorf("pdf: "+format, args...)
	}
}

// need begins a new page unless there is room for height.
func (c *canvas) need(height float64) {
	if c.y+height <= bottom {
		return
	}
	c.pdf.AddPage()
	c.y = top
	if c.onBreak != nil {
		c.onBreak()
	}
}

// space leaves room before a block, but not at the top of a page.
func (c *canvas) space(height float64) {
	if c.y > top {
		c.y += height
	}
}

func (c *canvas) use(s style) {
	weight := ""
	if s.bold {
		weight = "B"
	}
	c.pdf.SetFont(fontFamily, weight, s.points)
	c.pdf.SetTextColor(s.colour.r, s.colour.g, s.colour.b)
}

// text sets one line with its top at y. Aligned to the right, it ends at x.
func (c *canvas) text(x, y float64, s style, line string, toRight bool) {
	c.use(s)
	line = spell(clean(line))
	if toRight {
		x -= c.pdf.GetStringWidth(line)
	}
	c.pdf.Text(x, y+s.ascent(), line)
}

// lines breaks a text into lines no wider than most.
func (c *canvas) lines(s style, text string, most float64) []string {
	c.use(s)
	return wrap(spell(clean(text)), most, c.pdf.GetStringWidth)
}

// flow sets a text in lines from x down the page and over page breaks. The
// first two lines stay together.
func (c *canvas) flow(x, most float64, s style, text string) {
	lines := c.lines(s, text, most)
	c.need(s.height() * float64(min(len(lines), 2)))
	for _, line := range lines {
		c.need(s.height())
		c.text(x, c.y, s, line, false)
		c.y += s.height()
	}
}

// line draws a horizontal rule at y.
func (c *canvas) line(from, to, y, thickness float64, in colour) {
	c.pdf.SetDrawColor(in.r, in.g, in.b)
	c.pdf.SetLineWidth(thickness)
	c.pdf.Line(from, y, to, y)
}

// drawFooters goes back over all pages, whose number is known by now.
func (c *canvas) drawFooters(text string) {
	pages := c.pdf.PageCount()
	for page := 1; page <= pages; page++ {
		c.pdf.SetPage(page)
		c.line(left, right, footerLine-2.5, 0.2, rule)
		number := fmt.Sprintf("Page %d of %d", page, pages)
		c.text(right, footerLine, noteStyle, number, true)
		if lines := c.lines(noteStyle, text, width-35); len(lines) > 0 {
			c.text(left, footerLine, noteStyle, lines[0], false)
		}
	}
}
