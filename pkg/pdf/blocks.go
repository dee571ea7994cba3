package pdf

import "slices"

// columnGap is between two columns of text.
const columnGap = 8.0

// Heading begins a document: its title large on the left, and on the right who
// sends it, the first line in bold.
type Heading struct {
	Title    string
	Subtitle string // beneath the title; may be ""
	From     []string
}

func (h Heading) draw(c *canvas) {
	c.space(gap)
	start := c.y
	for i, line := range h.From {
		s := labelStyle
		if i == 0 {
			s = strongStyle
		}
		for _, part := range c.lines(s, line, width*0.4) {
			c.text(right, c.y, s, part, true)
			c.y += s.height()
		}
	}
	end := c.y
	c.y = start
	for _, line := range c.lines(titleStyle, h.Title, width*0.56) {
		c.text(left, c.y, titleStyle, line, false)
		c.y += titleStyle.height()
	}
	for _, line := range c.lines(labelStyle, h.Subtitle, width*0.56) {
		c.text(left, c.y, labelStyle, line, false)
		c.y += labelStyle.height()
	}
	c.y = max(c.y, end) + 3
	c.line(left, right, c.y, 0.7, accent)
	c.y += 2
}

// Party is a name and address with a label above: "To", "Agreed by".
type Party struct {
	Label string
	Lines []string // the first, the name, is in bold
}

// Parties are two side by side.
type Parties struct{ Left, Right Party }

func (p Parties) draw(c *canvas) {
	const column = (width - columnGap) / 2
	heights := max(p.Left.height(c, column), p.Right.height(c, column))
	c.space(gap)
	c.need(heights)
	p.Left.drawAt(c, left, column)
	p.Right.drawAt(c, left+column+columnGap, column)
	c.y += heights
}

func (p Party) height(c *canvas, most float64) float64 {
	h := labelStyle.height()
	for i, line := range p.Lines {
		s := p.style(i)
		h += s.height() * float64(len(c.lines(s, line, most)))
	}
	return h
}

func (p Party) style(line int) style {
	if line == 0 {
		return strongStyle
	}
	return bodyStyle
}

func (p Party) drawAt(c *canvas, x, most float64) {
	y := c.y
	c.text(x, y, labelStyle, p.Label, false)
	y += labelStyle.height()
	for i, line := range p.Lines {
		s := p.style(i)
		for _, part := range c.lines(s, line, most) {
			c.text(x, y, s, part, false)
			y += s.height()
		}
	}
}

// Fact is a label and its value.
type Fact struct{ Label, Value string }

// Facts are set one below another. If there are more than three short ones, set Across for
// two columns.
type Facts struct {
	Facts  []Fact
	Across bool // two columns, read from left to right
}

func (f Facts) draw(c *canvas) {
	c.space(gap)
	f.drawIn(c, left, width)
}

func (f Facts) drawIn(c *canvas, x, most float64) {
	each := f.columnWidth(most)
	for _, row := range f.rows() {
		height := rowHeight(c, row, each)
		c.need(height)
		for n, fact := range row {
			fact.drawAt(c, x+float64(n)*(each+columnGap), each)
		}
		c.y += height
	}
}

func (f Facts) heightIn(c *canvas, most float64) float64 {
	total := 0.0
	for _, row := range f.rows() {
		total += rowHeight(c, row, f.columnWidth(most))
	}
	return total
}

// rows puts one fact or two beside each other.
func (f Facts) rows() [][]Fact {
	if f.Across {
		return slices.Collect(slices.Chunk(f.Facts, 2))
	}
	return slices.Collect(slices.Chunk(f.Facts, 1))
}

func (f Facts) columnWidth(most float64) float64 {
	if f.Across {
		return (most - columnGap) / 2
	}
	return most
}

func rowHeight(c *canvas, row []Fact, each float64) float64 {
	height := 0.0
	for _, fact := range row {
		height = max(height, fact.height(c, each))
	}
	return height
}

// labelWidth is what a fact's label takes of the width given to it.
func labelWidth(most float64) float64 { return min(most*0.4, 45) }

func (f Fact) height(c *canvas, most float64) float64 {
	label := len(c.lines(labelStyle, f.Label, labelWidth(most)-3))
	value := len(c.lines(bodyStyle, f.Value, most-labelWidth(most)))
	return bodyStyle.height()*float64(max(label, value, 1)) + 0.8
}

func (f Fact) drawAt(c *canvas, x, most float64) {
	y := c.y
	for _, line := range c.lines(labelStyle, f.Label, labelWidth(most)-3) {
		c.text(x, y+bodyStyle.ascent()-labelStyle.ascent(), labelStyle, line, false)
		y += bodyStyle.height()
	}
	y = c.y
	for _, line := range c.lines(bodyStyle, f.Value, most-labelWidth(most)) {
		c.text(x+labelWidth(most), y, bodyStyle, line, false)
		y += bodyStyle.height()
	}
}
