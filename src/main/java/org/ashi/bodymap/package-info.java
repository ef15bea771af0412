/// The body chart as data: views of a figure and the regions on it. Knows neither screens nor files, so that every place
/// which shows the chart draws the same shapes.
package org.ashi.bodymap;
