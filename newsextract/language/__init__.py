"""What reading needs: words, lexicons, numerals, sentences, and the rule engine."""
