// Package peoplehttp is the HTTP face of people, and the gate that every
// operation's rule of access is made by.
package peoplehttp
